import { areaName } from '../../../shared/area-name.ts'
import type { AreaId } from '../../../shared/ids.ts'
import type { CommuneRecord } from '../../../shared/register/areas.ts'
import { type CampaignRecord, kinds } from '../../../shared/register/kinds.ts'
import { lastKnownCommune } from '../../../shared/register/last-known.ts'
import { communeOn } from '../../../shared/register/present.ts'
import { declaredName } from '../../../shared/results/declared.ts'
import { isOfCommune, joinPlaces, type RegisterProvince } from '../../../shared/results/register/province.ts'
import { placeOf } from '../../../shared/results/register/standing.ts'
import { outsideFigures, type RegisterCommune } from '../../../shared/results/register/summaries.ts'
import type { Day } from '../../../shared/time.ts'
import type { ResultsDeps } from '../deps.ts'
import type { Lease } from '../lease.ts'
import { readFormer } from '../province-register.ts'

type Records = ResultsDeps['records']

/**
 * The register of a province: every commune that there is on the day, and those that have ended and had one. One commune after
 * another is read; of a member only what is counted is kept, no name: some 40 MB for 100,000 members.
 */
export async function readRegisterProvince(
  records: Records,
  province: AreaId,
  day: Day,
  lease: Pick<Lease, 'progress'>,
): Promise<RegisterProvince> {
  const campaigns = (await records.entries(province, kinds.campaigns)).map(({ record }) => record)
  const figures = (await records.entries(province, kinds.figures)).map(({ record }) => record)
  const found = (await records.communes(province)).map(({ record }) => record)
  const provinces = (await records.provinces()).map(({ record }) => record)
  const former = await readFormer(records, province, provinces, found)
  const communes: RegisterCommune[] = []
  for (const [done, record] of found.entries()) {
    const commune = await readRegisterCommune(records, record, day, campaigns)
    const formerly = former.of(record.id)
    if (commune !== undefined) communes.push({ ...commune, ...(formerly === undefined ? {} : { formerly }) })
    await lease.progress(done + 1, found.length)
  }
  return {
    communes,
    place: joinPlaces(communes, campaigns),
    outside: outsideFigures(figures, declaredName),
    campaigns,
    former: former.provinces,
  }
}

/** The register of one commune; nothing of one that has ended and never had any, or is still to come. */
export async function readRegisterCommune(
  records: Pick<Records, 'entries'>,
  record: CommuneRecord,
  day: Day,
  campaigns: readonly CampaignRecord[],
): Promise<RegisterCommune | undefined> {
  const named = lastKnownCommune(record, day)
  if (named === undefined) return undefined
  const { id, province } = record
  const hamlets = await records.entries(province, kinds.hamlets, id)
  const teams = await records.entries(province, kinds.teams, id)
  if (hamlets.length + teams.length === 0 && communeOn(record, day) === undefined) return undefined
  const members = await records.entries(province, kinds.members, id)
  const trainings = await records.entries(province, kinds.trainings, id)
  const zaloGroups = await records.entries(province, kinds['zalo-groups'], id)
  return {
    id,
    name: areaName(named),
    place: placeOf({
      communes: [record],
      hamlets: hamlets.map((entry) => entry.record),
      teams: teams.map((entry) => entry.record),
      members: members.map(({ record: { id: member, team, subgroup, from, until } }) => ({
        ...{ id: member, commune: id, team, from },
        ...(subgroup === undefined ? {} : { subgroup }),
        ...(until === undefined ? {} : { until }),
      })),
      trainings: trainings.map((entry) => entry.record),
      zaloGroups: zaloGroups.map((entry) => entry.record),
      campaigns: campaigns.filter((campaign) => isOfCommune(campaign, id)),
    }),
  }
}
