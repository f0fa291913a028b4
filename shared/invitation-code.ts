/** So many characters of a typed invitation find it; the others are its secret. */
export const LOOKUP_LENGTH = 4

/**
 * What somebody typed as an invitation's characters, as the server wants them: upper case, without spaces, dashes and
 * what else is no letter or digit, the look-alikes read as Crockford has it (O as 0, I and L as 1). Pure.
 */
export function tidyCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
}

/** An invitation's characters as they are printed and read out: `ABCD-EFGH-JKMN`. */
export function groupedCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}
