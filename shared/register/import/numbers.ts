/**
 * A whole number as people type it, with dots, commas or spaces between groups of three: `1.234`, `1 234`. Nothing for
 * words; a number that is not whole is given as it is, for its own message.
 */
export function parseWhole(text: string): number | undefined {
  const grouped = /^[1-9]\d{0,2}([.,\s])\d{3}(?:\1\d{3})*$/.test(text)
  return grouped ? Number(text.replace(/\D/g, '')) : parseDecimal(text)
}

/**
 * A number with or without decimals by Vietnamese custom: `1.234,5` and `1 234,5`; `12.5` too, since it can mean nothing
 * else, whereas `1.234` is 1234.
 */
export function parseDecimal(text: string): number | undefined {
  const vietnamese = /^-?(?:\d+|[1-9]\d{0,2}([.\s])\d{3}(?:\1\d{3})*)(?:,\d+)?$/
  if (vietnamese.test(text)) return Number(text.replace(/[.\s]/g, '').replace(',', '.'))
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i.test(text) ? Number(text) : undefined
}

/** As `parseDecimal` reads it back. */
export function wordsOfNumber(value: number): string {
  const text = String(value)
  return text.includes('e') ? text : text.replace('.', ',')
}
