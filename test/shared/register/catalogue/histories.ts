/** What happens on a day: some communes are cut anew, or one is renamed. Numbers pick among what there is. */
export type Happening = { kind: 'cut' | 'rename'; pick: number; count: number; into: number; code: number }

/** A territory of the model: which pieces of land, under which code, named how from which day on. */
type Land = {
  code: string
  pieces: readonly number[]
  from: string
  names: { from: string; name: string; type: string }[]
  to?: string
  into: Land[]
}

const FIRST = Date.UTC(2025, 6, 1)
const DAY = 86_400_000
const TYPES = ['xa', 'phuong', 'dac_khu']
const CODES = Array.from({ length: 9 }, (_, n) => String(70_001 + n))

/** The n-th day of the model. */
export function dayAt(n: number): string {
  return new Date(FIRST + n * DAY).toISOString().slice(0, 10)
}

/** The days on which something may have changed, each with the day before it. */
export function daysOf(happenings: readonly Happening[]): string[] {
  return happenings.flatMap((_, n) => [dayAt((n + 1) * 10 - 1), dayAt((n + 1) * 10)])
}

/** Six pieces of land, each a commune at first, and what became of them: told simply, for a plan to be compared with. */
export function historyOf(happenings: readonly Happening[]): Land[] {
  const land = Array.from({ length: 6 }, (_, n) => begin(CODES[n] ?? '', [n], dayAt(0)))
  for (const [n, happening] of happenings.entries()) {
    const day = dayAt((n + 1) * 10)
    const standing = land.filter(({ to }) => to === undefined)
    const first = happening.pick % standing.length
    const chosen = standing.slice(first, first + 1 + (happening.count % 3))
    if (happening.kind === 'rename') {
      chosen[0]?.names.push({ from: day, name: `Đổi ${n}`, type: TYPES[n % 3] ?? '' })
      continue
    }
    const pieces = chosen.flatMap((one) => one.pieces)
    const free = CODES.filter((code) => !standing.some((one) => one.code === code && !chosen.includes(one)))
    const parts = 1 + (happening.into % Math.min(3, pieces.length))
    const made = Array.from({ length: parts }, (_, k) =>
      begin(
        free[(happening.code + k) % free.length] ?? '',
        pieces.filter((_, at) => at % parts === k),
        day,
      ),
    )
    for (const one of chosen) {
      one.to = dayAt((n + 1) * 10 - 1)
      one.into = made.filter((next) => next.pieces.some((piece) => one.pieces.includes(piece)))
    }
    land.push(...made)
  }
  return land
}

/** The rows of that history as the format wants them. */
export function rowsOf(land: readonly Land[]): string[][] {
  return land.flatMap(({ code, names, to, into }) =>
    names.map(({ from, name, type }, n) => {
      const row = ['xã', code, '79', name, type, from]
      const end = [to ?? '', into.map((next) => next.code).join(';')]
      return n === names.length - 1 ? [...row, ...end] : row
    }),
  )
}

/** What there is on a day, in words. */
export function wordsOn(land: readonly Land[], day: string): string[] {
  return land
    .filter(({ from, to }) => from <= day && (to === undefined || day <= to))
    .map((one) => `${one.code}@${one.from} ${one.names.findLast(({ from }) => from <= day)?.name}`)
    .sort()
}

function begin(code: string, pieces: readonly number[], from: string): Land {
  const name = `Đất ${pieces.join(' ')}`
  return { code, pieces, from, names: [{ from, name, type: 'xa' }], into: [] }
}
