/** "1.250" and "1 250" are how Vietnamese writes 1250. What is no number stays as typed. */
export function readInteger(text: string): string | number {
  const digits = narrow(text)
  return numberOr(text, /^-?\d{1,3}(\.\d{3})+$/.test(digits) ? digits.replace(/\./g, '') : digits)
}

/**
 * The comma is the decimal mark; a single point is one too, because keyboards offer it; more points group.
 * What is no number stays as typed.
 */
export function readDecimal(text: string): string | number {
  const digits = narrow(text)
  const grouped = digits.includes(',') || digits.indexOf('.') !== digits.lastIndexOf('.')
  return numberOr(text, (grouped ? digits.replace(/\./g, '') : digits).replace(',', '.'))
}

/** Without blanks, and with the full-width characters of East Asian keyboards as ASCII. */
export function narrow(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}

function numberOr(text: string, digits: string): string | number {
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(digits) ? Number(digits) : text
}
