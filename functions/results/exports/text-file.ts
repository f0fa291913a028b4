import type { RunFolder } from '../output.ts'

const PIECE = 64 * 1024

/** A file of text that is written line by line, and goes on its way in pieces. */
export function openText(folder: RunFolder, name: string, contentType: string) {
  const file = folder.open(name, { contentType, rows: true })
  let piece = ''
  return {
    /** What stands before the first line. */
    begin(text: string): void {
      piece = text
    },
    write(text: string): Promise<void> | undefined {
      piece += text
      if (piece.length < PIECE) return undefined
      const full = piece
      piece = ''
      return file.write(full)
    },
    async end(): Promise<void> {
      await file.write(piece)
      await file.end()
    },
  }
}
