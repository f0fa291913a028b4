import { normaliseText, plainText } from '../../shared/text.ts'

/**
 * Text as a cell of the contract has it: NFC with one Đ, no control or zero-width character, every run of white space
 * (line ends and U+00A0 too) one space, none around it, and no letter under more than 30 marks.
 */
export function tidyText(raw: string): string {
  const visible = plainText(raw.replace(INVISIBLE, ''))
  return cutPiles(normaliseText(cutPiles(visible)))
    .replace(/\s+/g, ' ')
    .trim()
}

// Every control and format character (zero-width, direction, soft hyphen) but tab and line ends.
const INVISIBLE = /(?![\t\n\r])[\p{Cc}\p{Cf}]/gu

// Before NFC, which takes time by the square of a pile's height; after it, because a few marks become two.
function cutPiles(text: string): string {
  return text.replace(/(\p{M}{30})\p{M}+/gu, '$1')
}
