const MAX_CELL = 32_767 // characters that a spreadsheet's cell can hold

/** Text that every reader of CSV and XML takes: what XML 1.0 forbids (NUL, lone surrogates) becomes U+FFFD. */
export function readable(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
}

/** For an attribute or the inside of an element. */
export function escapeXml(value: string): string {
  return readable(value).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}

/**
 * The inside of a `<t>`: at most what a cell holds, and an underscore that would start one of the format's own
 * escapes (`_x0041_`, ECMA-376 part 1, 22.9.2.19) escaped itself.
 */
export function escapeCell(value: string): string {
  if (value.length <= MAX_CELL && !special.test(value)) return value
  const short = value.length > MAX_CELL ? `${value.slice(0, MAX_CELL - 1)}…` : value
  return escapeXml(short.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))
}

// Most text needs nothing done to it: one look instead of four.
const special = /[^\t\n\u0020!#-%'-;=?-\ud7ff\ue000-\ufffd]|_x/

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
