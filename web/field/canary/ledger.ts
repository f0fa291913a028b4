/** How many forms of one survey this phone has numbered, and how many of them were not acknowledged yet. */
export type Count = { made: number; unsent: number }

/** The small ledger that is kept in three places: the name of a series of numbers, and its counts by survey. */
export type Ledger = { id: string; surveys: Map<string, Count> }

/** `ab12cd34!hh_digital_visit:57:2`: signs that a cookie may carry as they are. */
export function ledgerText({ id, surveys }: Ledger): string {
  return [id, ...Array.from(surveys, ([survey, { made, unsent }]) => `${survey}:${made}:${unsent}`)].join('!')
}

/** Reads what `ledgerText` wrote; undefined when it is nothing of ours. */
export function readLedger(text: string | null | undefined): Ledger | undefined {
  const [id = '', ...lines] = (text ?? '').split('!')
  if (!/^[0-9a-f]{8,32}$/.test(id)) return undefined
  const surveys = new Map<string, Count>()
  for (const line of lines) {
    const [survey = '', made, unsent] = line.split(':')
    if (survey !== '' && Number(made) >= 0) {
      surveys.set(survey, { made: Number(made), unsent: Number(unsent) || 0 })
    }
  }
  return { id, surveys }
}

/** Both together: of each survey the count that goes further. Of two series the first. */
export function joinedLedger(a: Ledger | undefined, b: Ledger | undefined): Ledger | undefined {
  if (a === undefined || b === undefined || a.id !== b.id) return a ?? b
  const surveys = new Map(a.surveys)
  for (const [survey, count] of b.surveys) {
    if (count.made > (surveys.get(survey)?.made ?? -1)) surveys.set(survey, count)
  }
  return { id: a.id, surveys }
}
