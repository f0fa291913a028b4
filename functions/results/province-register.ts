import { createHash } from 'node:crypto'
import type { AreaId } from '../../shared/ids.ts'
import type { Period } from '../../shared/periods.ts'
import { campaignPeriod } from '../../shared/periods.ts'
import type { CommuneRecord } from '../../shared/register/areas.ts'
import { grouped } from '../../shared/register/catalogue/grouped.ts'
import { type CampaignRecord, kinds } from '../../shared/register/kinds.ts'
import type { CommuneHistory } from '../../shared/results/commune-register.ts'
import { type FormerProvince, formerProvinceOf, formerProvincesOf } from '../../shared/results/former.ts'
import type { Day } from '../../shared/time.ts'
import type { ResultsDeps } from './deps.ts'

export type ProvinceRegister = Awaited<ReturnType<typeof readProvinceRegister>>

/** What a recount needs of a province's register, read once: through time, so that every period has its own. */
export async function readProvinceRegister({ records }: Pick<ResultsDeps, 'records'>, province: AreaId) {
  const read = await Promise.all([
    records.provinces(),
    records.communes(province),
    records.entries(province, kinds.hamlets),
    records.entries(province, kinds.teams),
    records.entries(province, kinds.campaigns),
    records.getSettings(province),
  ])
  const [provinces, communes, hamlets, teams, campaigns, { cutDay }] = read
  const own = provinces.filter(({ record }) => record.id === province)
  const hamletsOf = grouped(hamlets, ({ record }) => record.commune)
  const teamsOf = grouped(teams, ({ record }) => record.commune)
  const former = await readFormer(
    records,
    province,
    provinces.map(({ record }) => record),
    communes.map(({ record }) => record),
  )

  return {
    cutDay,
    communes: communes.map(({ record }) => record),
    campaigns: campaigns.map(({ record }) => record),
    former: former.provinces,
    formerlyOf: former.of,

    historyOf: (commune: CommuneRecord): CommuneHistory => ({
      commune,
      hamlets: (hamletsOf.get(commune.id) ?? []).map(({ record }) => record),
      teams: (teamsOf.get(commune.id) ?? []).map(({ record }) => record),
    }),

    /** Changes with every change of what was read. */
    digest: digestOf([own, communes, hamlets, teams, campaigns, cutDay, former.provinces]),

    /** Every day on which something begins or is no more. */
    days: daysOf([...own, ...communes, ...hamlets, ...teams, ...campaigns].map(({ record }) => record)),
  }
}

/** Whether a period is a commune's too: a campaign need not be everywhere. */
export function isIn(campaigns: readonly CampaignRecord[], commune: AreaId): (period: Period) => boolean {
  const elsewhere = new Set(
    campaigns
      .filter(({ communes }) => communes.length > 0 && !communes.includes(commune))
      .map((campaign) => campaignPeriod(campaign).id),
  )
  return ({ id }) => !elsewhere.has(id)
}

type Former = { provinces: FormerProvince[]; of: (commune: AreaId) => AreaId | undefined }

/**
 * The provinces of before 1 July 2025 that a province was made of, and in which of them all of a commune lay. Where it was
 * always one, nobody asks of which its communes were.
 */
export async function readFormer(
  records: ResultsDeps['records'],
  province: AreaId,
  provinces: Parameters<typeof formerProvincesOf>[1],
  own: readonly CommuneRecord[],
): Promise<Former> {
  const former = formerProvincesOf(province, provinces)
  if (former.length < 2) return { provinces: [], of: () => undefined }
  const before = await Promise.all(former.map(({ id }) => records.communes(id)))
  const known = [...before.flat().map(({ record }) => record), ...own]
  const byId = new Map(known.map((record) => [record.id, record]))
  return { provinces: former, of: (commune) => formerProvinceOf(commune, byId) }
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

type Dated = {
  id: string
  from?: Day
  until?: Day
  names?: readonly { from: Day }[]
  households?: readonly { from: Day }[]
}

function daysOf(records: readonly Dated[]): Day[] {
  const days = records.flatMap(({ from, until, names = [], households = [] }) => [
    ...(from === undefined ? [] : [from]),
    ...(until === undefined ? [] : [until]),
    ...[...names, ...households].map((one) => one.from),
  ])
  return [...new Set(days)].sort()
}
