import * as z from 'zod/mini'

/** What became of an entry since its day was sealed; `entry` is its key in the table. */
export type Difference = { what: 'entry-changed' | 'entry-removed' | 'entry-added'; entry: string }

/** Compares the lines that were sealed with those that stand in the table now. */
export function differences(sealed: readonly string[], present: readonly string[]): Difference[] {
  const before = byKey(sealed)
  const now = byKey(present)
  return [
    ...[...before].flatMap(([entry, line]): Difference[] => {
      const found = now.get(entry)
      if (found === undefined) return [{ what: 'entry-removed', entry }]
      return found === line ? [] : [{ what: 'entry-changed', entry }]
    }),
    ...[...now.keys()].flatMap((entry): Difference[] =>
      before.has(entry) ? [] : [{ what: 'entry-added', entry }],
    ),
  ]
}

function byKey(lines: readonly string[]): Map<string, string> {
  return new Map(lines.map((line) => [keyOf(line), line]))
}

// A line that is no entry is named by itself: somebody has written to the file.
function keyOf(line: string): string {
  try {
    const { pk, sk } = Stored.parse(JSON.parse(line))
    return `${pk} ${sk}`
  } catch {
    return line
  }
}

const Stored = z.object({ pk: z.string(), sk: z.string() })
