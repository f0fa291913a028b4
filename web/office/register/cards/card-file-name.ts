import { fold } from '../../../../shared/text.ts'

/** What a PDF of cards is called where it is saved: without marks, which old printers' tools stumble over. */
export function cardFileName(place: string): string {
  const plain = fold(place)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
  return plain === '' ? 'the-moi.pdf' : `the-moi-${plain}.pdf`
}
