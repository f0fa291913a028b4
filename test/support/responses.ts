import type { SurveyResponse } from '../../shared/api/batches.ts'
import type { Answers } from '../../shared/form/answers.ts'
import {
  AreaId,
  BatchId,
  DeviceId,
  HamletId,
  MemberId,
  ResponseId,
  SurveyId,
  TeamId,
  uuidV7,
} from '../../shared/ids.ts'
import type { CommuneRegister } from '../../shared/results/figures.ts'
import type { ReceivedBatch } from '../../shared/results/received.ts'
import { DAY, type EpochMs, HOUR, MINUTE } from '../../shared/time.ts'

export type Random = ReturnType<typeof aRandom>

/** What a made-up commune has received. Teams are t1, t2…, hamlets h1, h2…; team n works in the hamlets n, n + teams… */
export type Recipe = {
  seed: number
  responses: number
  area?: AreaId
  survey?: 'hh_digital_visit' | 'resident_feedback'
  hamlets?: number
  teams?: number
  /** Households of each hamlet: fewer than visits means that some are visited again. */
  households?: number
  perBatch?: number
  /** Visits are spread over so many days from `from` on. */
  from?: EpochMs
  days?: number
}

const defaults = {
  area: AreaId.parse('32244@2025-07-01'),
  survey: 'hh_digital_visit',
  hamlets: 6,
  teams: 4,
  households: 180,
  perBatch: 10,
  from: Date.UTC(2026, 8, 1),
  days: 60,
} as const

/**
 * Plausible responses as the store gives them back, personal answers apart: valid, the same for the same recipe,
 * and quick to make. One in twenty responses is corrected by a second revision; every fifth phone's clock is wrong.
 */
export function someBatches(recipe: Recipe): ReceivedBatch[] {
  const made = { ...defaults, ...recipe }
  const random = aRandom(made.seed)
  const open: SurveyResponse[][] = Array.from({ length: made.teams }, () => [])
  const batches: ReceivedBatch[] = []
  for (let i = 0; i < made.responses; i += 1) {
    const team = random.below(made.teams)
    const queue = open[team] ?? []
    const corrected = random.chance(0.05) ? queue.at(-1) : undefined
    queue.push(corrected === undefined ? newResponse(i, team) : { ...corrected, rev: corrected.rev + 1 })
    if (queue.length >= made.perBatch) batches.push(seal(queue.splice(0), team))
  }
  open.forEach((queue, team) => {
    if (queue.length > 0) batches.push(seal(queue, team))
  })
  return batches

  function newResponse(i: number, team: number): SurveyResponse {
    const finishedAt = Math.floor(made.from + (made.days * DAY * i) / made.responses) + random.below(4 * HOUR)
    const mine = Math.ceil((made.hamlets - team) / made.teams)
    const hamlet = `h${team + 1 + made.teams * random.below(Math.max(1, mine))}`
    const household = String(1 + random.below(made.households)).padStart(3, '0')
    return {
      id: ResponseId.parse(uuidV7(finishedAt - 10 * MINUTE, random.bytes)),
      rev: 1,
      version: 1,
      ...(made.survey === 'hh_digital_visit' ? { author: someone(team), seq: i + 1 } : {}),
      startedAt: finishedAt - 10 * MINUTE,
      finishedAt,
      answers: made.survey === 'hh_digital_visit' ? aVisitAt(hamlet, household, random) : aFeedback(random),
    }
  }

  function seal(responses: SurveyResponse[], team: number): ReceivedBatch {
    const sealedAt = Math.max(...responses.map((response) => response.finishedAt)) + 5 * MINUTE
    const receivedAt = sealedAt + random.below(2 * DAY)
    const skew = team % 5 === 4 ? 3 * HOUR : 0
    return aReceived({
      id: BatchId.parse(uuidV7(sealedAt, random.bytes)),
      survey: SurveyId.parse(made.survey),
      area: made.area,
      sealedAt,
      receivedAt,
      responses,
      ...(made.survey === 'hh_digital_visit'
        ? { sentAt: receivedAt + skew, sender: { ...someone(team), area: made.area } }
        : {}),
    })
  }
}

/** The register that goes with a recipe. */
export function aRegister(recipe: Pick<Recipe, 'hamlets' | 'teams' | 'households'> = {}): CommuneRegister {
  const { hamlets, teams, households } = { ...defaults, ...recipe }
  const ids = Array.from({ length: hamlets }, (_, i) => HamletId.parse(`h${i + 1}`))
  return {
    hamlets: ids.map((id, i) => ({ id, name: `Ấp ${i + 1}`, households })),
    teams: Array.from({ length: teams }, (_, team) => ({
      id: TeamId.parse(`t${team + 1}`),
      name: `Tổ công nghệ số cộng đồng số ${team + 1}`,
      hamlets: ids.filter((_id, i) => i % teams === team),
    })),
  }
}

/** A batch as the store gives it back. */
export function aReceived(over: Partial<ReceivedBatch> & Pick<ReceivedBatch, 'responses'>): ReceivedBatch {
  const sealedAt = Date.UTC(2026, 10, 21, 3)
  return {
    id: BatchId.parse(uuidV7(sealedAt, aRandom(1).bytes)),
    survey: SurveyId.parse(defaults.survey),
    area: defaults.area,
    sealedAt,
    receivedAt: sealedAt + MINUTE,
    flags: {},
    ...over,
  }
}

export function someone(team: number) {
  const n = team + 1
  return {
    team: TeamId.parse(`t${n}`),
    member: MemberId.parse(`m${n}`),
    device: DeviceId.parse(`d${n}`),
  }
}

/** The answers of one household visit: one in six finds nobody home, some decline, the rest answer. */
export function aVisitAt(hamlet: string, hhKey: string, random: Random): Answers {
  const start = { hamlet, hh_key: hhKey }
  if (random.chance(0.16)) return { ...start, visit_result: 'absent' }
  if (random.chance(0.05)) return { ...start, visit_result: 'refused' }
  if (random.chance(0.04)) return { ...start, visit_result: 'met', consent: 'no' }
  const members = 1 + random.below(6)
  const level2 = random.below(members + 1)
  const internet = random.one(['fixed', 'mobile', 'both', 'none'])
  const epay = random.one(['yes', 'yes', 'no'])
  const business = random.one(['yes', 'no'])
  const shop = random.one(['yes', 'social_only', 'no'])
  const isGuided = random.chance(0.85)
  const needsSupport = random.chance(0.7)
  return {
    ...start,
    visit_result: 'met',
    consent: 'yes',
    members_14plus: members,
    smartphones: random.below(members + 1),
    ...(random.chance(0.6) ? { devices_other: random.some(['computer', 'tablet', 'smart_tv']) } : {}),
    internet,
    ...((internet === 'mobile' || internet === 'none') && random.chance(0.8)
      ? { signal: random.one(['good', 'weak', 'none']) }
      : {}),
    vneid_l2: level2,
    ...(level2 < members
      ? { vneid_l1: random.below(members - level2 + 1), vneid_block: [random.one(['no_phone', 'away'])] }
      : {}),
    dvc: random.one(['self', 'assisted', 'login_only', 'none']),
    epay,
    ...(epay === 'yes' ? { epay_use: random.some(['electricity', 'water', 'telecom', 'qr_shop']) } : {}),
    shop_buy: random.one(['often', 'sometimes', 'no']),
    business,
    ...(business === 'yes' ? { sell_account: shop } : {}),
    ...(business === 'yes' && shop === 'yes' && random.chance(0.7)
      ? { sell_products: random.below(40) }
      : {}),
    safety: random.some(['otp', 'link', 'impersonation', 'password', 'official_app']),
    ...(random.chance(0.8) ? { apps: random.some(['vssid', 'health_record', 'zalo_hamlet']) } : {}),
    ...(isGuided
      ? {
          guided: random.some(['dvc', 'vneid', 'epay', 'shop', 'sell', 'safety']),
          guided_people: 1 + random.below(members),
        }
      : { guided: ['none'] }),
    ...(needsSupport
      ? {
          support: random.some(['visit_again', 'class', 'one_stop', 'device', 'connection']),
          callback: random.one(['no', 'yes']),
        }
      : { support: ['none'] }),
  }
}

/** The answers of one resident's feedback. */
function aFeedback(random: Random): Answers {
  const rating = random.one(['1', '2', '3', '4', '4', '5'])
  return {
    rating,
    topic: random.one(['team', 'dvc', 'vneid', 'payment', 'scam', 'network', 'one_stop', 'other']),
    ...(random.chance(0.3) ? { comment: 'Can bo nhiet tinh, cho hoi lau.' } : {}),
    ...((rating === '1' || rating === '2') && random.chance(0.8)
      ? { reason: random.some(['slow', 'hard', 'attitude', 'no_answer', 'error', 'other']) }
      : {}),
    want_contact: random.one(['no', 'no', 'yes']),
  }
}

/** A small random number generator, the same for the same seed (mulberry32). */
export function aRandom(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    below,
    chance: (share: number) => next() < share,
    one: <T>(choices: readonly [T, ...T[]]): T => choices[below(choices.length)] ?? choices[0],
    /** At least one of them, in their order. */
    some(choices: readonly [string, ...string[]]): string[] {
      const chosen = choices.filter(() => next() < 0.4)
      return chosen.length === 0 ? [choices[below(choices.length)] ?? choices[0]] : chosen
    },
    bytes: (length: number) => Uint8Array.from({ length }, () => below(256)),
  }
}
