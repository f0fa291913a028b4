// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
const CONTROLS = new RegExp(CONTROL, 'g')

/**
 * Text as it is stored and compared: NFC, and the look-alikes of Đ (U+00D0 Ð, U+0189 Ɖ and their lower case)
 * mapped to the Vietnamese letter (U+0110, U+0111). Newspapers and old keyboards write them mixed.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00d0\u0189]/g, 'Đ')
    .replace(/[\u00f0\u0256]/g, 'đ')
}

/**
 * Text that somebody typed or pasted as it is stored: normalised and plain, without invisible characters, spaces at its
 * ends and more than 30 marks on a letter.
 */
export function tidyText(text: string): string {
  const visible = plainText(text.replace(INVISIBLE, ''))
  return cutPiles(normaliseText(cutPiles(visible))).trim()
}

// Direction, zero width, soft hyphen: pasted along with names from chats and web pages.
const INVISIBLE = /\p{Cf}/gu

// Before NFC, which takes time by the square of a pile's height; after it, because a few marks become two.
function cutPiles(text: string): string {
  return text.replace(/(\p{M}{30})\p{M}+/gu, '$1')
}

// Most answers are codes: one look at them is enough.
const ASCII = /^[\t\n\r\x20-\x7e]*$/

// More marks on one letter than any language has (Unicode Standard Annex 15, "Stream-Safe Text Format"): to put them in
// order takes time by the square of their number, so a single answer of them could stop a function.
const PILE = /\p{M}{31}/u

/**
 * True when nothing in `text` would be changed by `normaliseText`, no surrogate stands alone and no letter carries
 * over 30 marks.
 */
export function isCleanText(text: string): boolean {
  return ASCII.test(text) || (isWellFormed(text) && !PILE.test(text) && normaliseText(text) === text)
}

/** The key for search: without tone marks, without đ, lower case, so that "hoa" finds "Hòa" and "Hoà". */
export function fold(text: string): string {
  return normaliseText(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .trim()
}

/** True when `text` can be written to any file: no lone surrogate, no control character but tab and line ends. */
export function isPlainText(text: string): boolean {
  return ASCII.test(text) || (isWellFormed(text) && !CONTROL.test(text))
}

/** `text` without the characters that `isPlainText` refuses. */
export function plainText(text: string): string {
  return text
    .replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) => (found.length === 2 ? found : ''))
    .replace(CONTROLS, '')
}

// `String.prototype.isWellFormed` and regex look-behind are younger than the phones that we serve.
function isWellFormed(text: string): boolean {
  return !/[\ud800-\udfff]/.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''))
}
