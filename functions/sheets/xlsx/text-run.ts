/**
 * True for the elements whose text is a cell's: plain `<t>`, and the runs of rich text; not the phonetic guides (`<rPh>`)
 * beside them.
 */
export function isTextRun(name: string, parent: string): boolean {
  return name === 't' && (parent === 'si' || parent === 'is' || parent === 'r')
}

/** Text without the format's own escapes (`_x0041_`, ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(raw: string): string {
  return raw.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
}
