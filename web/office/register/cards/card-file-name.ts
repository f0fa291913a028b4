import { fold } from '../../../../shared/text.ts'

/**
 * What a PDF of cards is called where it is saved: without marks, which old printers' tools stumble over. `part` is given
 * where there are several files.
 */
export function cardFileName(place: string, part?: number): string {
  const plain = fold(place)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
  return `${['the-moi', plain, part ?? ''].filter((piece) => piece !== '').join('-')}.pdf`
}
