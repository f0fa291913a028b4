import type { ProtectedGroup, ProtectedProvince } from '../../../shared/results/protect.ts'
import type { Group, ProvinceSummary } from '../../../shared/results/summary.ts'

/**
 * Somebody who has the protected results, knows how they are made, and knows which hidden count is small: intervals for every
 * count, narrowed by every sum over and over until nothing moves. Written apart from the program's own (`protect-bounds.ts`).
 */
type Known = Map<string, { true: number; lo: number; hi: number }>

type Told = Pick<ProtectedGroup, 'responses' | 'indicators'> & { questions?: ProtectedGroup['questions'] }
type Real = Pick<Group, 'responses' | 'indicators'> & { questions?: Group['questions'] }

/** What the attacker knows of one release; `when` names its counts. `marks`: whether he knows which hidden count is small. */
export function attack(real: ProvinceSummary, seen: ProtectedProvince, when = '', marks = true) {
  const known: Known = new Map()
  const sums: { total: string; parts: string[]; isMost?: boolean }[] = []
  const groups: { id: string; real: Real; told: Told; formerly?: string | undefined }[] = [
    { id: 'all', real: real.all, told: seen.all },
    ...real.communes.map(({ id, group, formerly }, at) => ({
      id,
      real: group,
      told: seen.communes[at]?.group ?? seen.all,
      formerly,
    })),
    ...(real.former ?? []).map(({ id, group }, at) => ({
      id,
      real: group,
      told: seen.former?.[at]?.group ?? seen.all,
    })),
    ...(real.periods ?? []).map((period, at) => ({
      id: period.period.id,
      real: period,
      told: seen.periods?.[at] ?? seen.all,
    })),
  ]
  const paths = new Set<string>()
  for (const { id, real: group, told } of groups) {
    const learn = (path: string, truth: number, shown: number | undefined) => {
      paths.add(path)
      const at = `${when}${id} ${path}`
      if (shown !== undefined) known.set(at, { true: truth, lo: Math.max(10, shown - 2), hi: shown + 2 })
      else if (marks) known.set(at, { true: truth, lo: truth < 10 ? 0 : 10, hi: truth < 10 ? 9 : Infinity })
      else known.set(at, { true: truth, lo: 0, hi: Infinity })
    }
    learn('responses', group.responses, told.responses)
    for (const [code, value] of Object.entries(group.indicators)) {
      if (code === 'teams') continue
      const shown = told.indicators[code]
      learn(`${code}.n`, value.n, shown?.n)
      // A sum over few people is hidden for them, not for its own size: nothing is known of it.
      if (code === 'turns' && value.n < 10)
        known.set(`${when}${id} turns.numerator`, { true: value.numerator, lo: 0, hi: Infinity })
      else learn(`${code}.numerator`, value.numerator, shown?.numerator)
      if (value.denominator !== undefined) learn(`${code}.denominator`, value.denominator, shown?.denominator)
      for (const [option, n] of Object.entries(value.options ?? {}))
        learn(`${code}.${option}`, n, shown?.options?.[option])
    }
    for (const [code, { asked, answered, options = {} }] of Object.entries(group.questions ?? {})) {
      const shown = told.questions?.[code]
      learn(`${code}?asked`, asked, shown?.asked)
      learn(`${code}?answered`, answered, shown?.answered)
      for (const [option, n] of Object.entries(options))
        learn(`${code}?${option}`, n, shown?.options?.[option])
    }
    const own = (path: string) => `${when}${id} ${path}`
    for (const same of [
      'visits.n',
      'visits.numerator',
      'share.n',
      'share.denominator',
      'turns.n',
      'said?asked',
      'said?answered',
      'many?asked',
    ]) {
      sums.push({ total: own('responses'), parts: [own(same)] })
    }
    for (const [total, stem] of [
      ['visits.numerator', 'visits.'],
      ['said?answered', 'said?'],
      ['many?answered', 'many?'],
    ] as const) {
      sums.push({ total: own(total), parts: ['a', 'b', 'c'].map((option) => own(stem + option)) })
    }
    for (const option of ['a', 'b', 'c']) {
      sums.push({ total: own(`visits.${option}`), parts: [own(`said?${option}`)] })
    }
    sums.push({ total: own('share.numerator'), parts: [own('many?answered')] })
    sums.push({ total: own('share.denominator'), parts: [own('share.numerator')], isMost: true })
  }
  const across = (path: string, total: string, ids: readonly string[]) =>
    sums.push({ total: `${when}${total} ${path}`, parts: ids.map((id) => `${when}${id} ${path}`) })
  const months = groups.filter(({ id }) => id.startsWith('month')).map(({ id }) => id)
  for (const path of paths) {
    across(
      path,
      'all',
      real.communes.map(({ id }) => id),
    )
    across(
      path,
      'all',
      (real.former ?? []).map(({ id }) => id),
    )
    for (const { id } of real.former ?? [])
      across(
        path,
        id,
        real.communes.filter(({ formerly }) => formerly === id).map((one) => one.id),
      )
    across(path, 'all', months)
    for (const { id } of groups) if (id.startsWith('quarter')) across(path, id, months)
  }
  const usable = sums.filter(
    ({ total, parts }) => known.has(total) && parts.length > 0 && parts.every((part) => known.has(part)),
  )
  return { known, sums: usable }
}

/** Narrows until nothing moves; throws where what he knows cannot be. */
export function narrow({ known, sums }: Pick<ReturnType<typeof attack>, 'known' | 'sums'>): void {
  for (let moved = true; moved; ) {
    moved = false
    for (const { total, parts, isMost } of sums) {
      const whole = known.get(total)
      const own = parts.map((part) => known.get(part)).filter((one) => one !== undefined)
      if (whole === undefined) continue
      const put = (one: { lo: number; hi: number; true: number }, lo: number, hi: number) => {
        if (lo > one.lo) [one.lo, moved] = [lo, true]
        if (hi < one.hi) [one.hi, moved] = [hi, true]
        if (one.lo > one.true || one.hi < one.true) throw new Error(`${total} cannot be`)
      }
      const others = (at: number, side: 'lo' | 'hi') =>
        own.reduce((sum, one, i) => (i === at ? sum : sum + one[side]), 0)
      put(whole, others(-1, 'lo'), isMost ? Infinity : others(-1, 'hi'))
      for (const [at, one] of own.entries()) {
        put(one, isMost ? 0 : whole.lo - others(at, 'hi'), whole.hi - others(at, 'lo'))
      }
    }
  }
}
