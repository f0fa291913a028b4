import { useState } from 'preact/hooks'
import type { ReviewKind, ReviewLine } from '../../../shared/api/reviews.ts'
import type { Said } from '../controls/said.tsx'
import { decidedAt } from './latest.ts'
import type { ReviewsApi } from './reviews-api.ts'
import { type Undo, undoOf, undoOfMany } from './undo.ts'
import { useWords, type Words } from './words.ts'

export type Deciding = ReturnType<typeof useDeciding>

/**
 * Decides on forms as they were seen, says what was done, and offers to take it back. `news` are the lines as they were
 * after it, the oldest first.
 */
export function useDeciding(api: ReviewsApi, say: (said: Said) => void) {
  const words = useWords()
  const [news, setNews] = useState<ReviewLine[]>([])
  const take = (lines: readonly ReviewLine[]) => setNews((before) => [...before, ...lines])

  const one = async (before: ReviewLine, wanted: Undo): Promise<ReviewLine> => {
    const { response, rev } = before
    const after = await api.decide({ response, rev, seen: decidedAt(before), ...wanted })
    take([after])
    return after
  }
  const many = async (before: readonly ReviewLine[], wanted: Undo) => {
    const responses = before.map((line) => ({
      response: line.response,
      rev: line.rev,
      seen: decidedAt(line),
    }))
    const { done, refused } = await api.decideMany({ ...wanted, responses })
    take(done)
    return { done, refused: refused.map(({ code }) => code) }
  }

  return {
    news,
    async one(before: ReviewLine, kind: ReviewKind, reason?: string): Promise<void> {
      const after = await one(before, { kind, ...(reason === undefined ? {} : { reason }) })
      const undo = async () => {
        await one(after, undoOf(before))
        say({ text: words.undone })
      }
      say({ text: doneText(words, kind), undo: { label: words.undo, run: undo } })
    },
    /** The responses that were decided on; of the others it is said why not. */
    async many(before: readonly ReviewLine[], kind: ReviewKind, reason?: string): Promise<string[]> {
      const { done, refused } = await many(before, { kind, ...(reason === undefined ? {} : { reason }) })
      const after = new Map(done.map((line) => [line.response, line]))
      const undo = async () => {
        const failed: Refusal[] = []
        for (const group of undoOfMany(before.filter(({ response }) => after.has(response)))) {
          const lines = group.lines.map((line) => after.get(line.response) ?? line)
          failed.push(...(await many(lines, group.undo)).refused)
        }
        say({ text: [words.undone, ...refusedTexts(words, failed)].join(' ') })
      }
      const text = [words.doneMany[kind](done.length), ...refusedTexts(words, refused)].join(' ')
      say({ text, ...(done.length === 0 ? {} : { undo: { label: words.undo, run: undo } }) })
      return [...after.keys()]
    },
  }
}

type Refusal = keyof Words['notDone']

function doneText(words: Words, kind: ReviewKind): string {
  return kind === 'send-back' ? words.done[kind] : `${words.done[kind]} ${words.later}`
}

function refusedTexts(words: Words, refused: readonly Refusal[]): string[] {
  return [...new Set(refused)].map((code) =>
    words.notDone[code](refused.filter((one) => one === code).length),
  )
}
