import type { RegisterRecords } from '../../../functions/store/register-records.ts'
import { addDays } from '../../../shared/calendar.ts'
import { type AreaId, CampaignId, FigureId, TrainingId, ZaloGroupId } from '../../../shared/ids.ts'
import type { Commune } from '../../../shared/register/present.ts'
import { REFORM } from '../../../shared/register/since.ts'
import type { Day } from '../../../shared/time.ts'
import { diceOf } from './dice.ts'
import type { Crew } from './people.ts'
import { communes } from './places.ts'

/** What a province and its communes have under way: a campaign, trainings, Zalo groups, and what others count. All made up. */
export async function fillUndertakings(
  records: RegisterRecords,
  crews: readonly Crew[],
  today: Day,
): Promise<void> {
  const provinces = [...new Set(communes.map(({ province }) => province))]
  await Promise.all([
    ...provinces.map((province) => fillProvince(records, province, today)),
    ...communes.map((commune) => {
      const own = crews.filter((crew) => crew.commune.id === commune.id)
      return fillCommune(records, commune, own, today)
    }),
  ])
}

/** Of 92 days like the one of 1 June to 31 August 2022 in Bình Phước, and nearly over. */
const CAMPAIGN_DAYS = 92
const DAYS_LEFT = 7

async function fillProvince(records: RegisterRecords, province: AreaId, today: Day): Promise<void> {
  const to = addDays(today, DAYS_LEFT)
  const households = 24 * communes.filter((commune) => commune.province === province).length
  const campaign = {
    id: CampaignId.parse('92-ngay'),
    name: 'Chiến dịch 92 ngày đưa kỹ năng số đến từng nhà',
    from: addDays(to, 1 - CAMPAIGN_DAYS),
    to,
    communes: [],
    targets: [
      { indicator: 'households_guided', target: households },
      { indicator: 'households_visited', target: Math.round(1.3 * households) },
      { indicator: 'households_online_public_service', target: households },
    ],
  }
  await records.putEntry(province, 'campaigns', campaign, 0)
  const dice = diceOf(`figures of ${province}`)
  for (const [indicator, unit, agency, most] of counted) {
    for (const [place, daysAgo] of [90, 60, 30].entries()) {
      const value = Math.round(most * (0.5 + 0.2 * place) + dice.between(0, most / 10))
      const day = addDays(today, -daysAgo)
      const id = FigureId.parse(`${indicator.replace(/_/g, '-')}-${place + 1}`)
      const figure = {
        id,
        area: province,
        indicator,
        value,
        unit,
        day,
        source: `${agency} (số liệu giả lập)`,
      }
      await records.putEntry(province, 'figures', figure, 0)
    }
  }
}

/** What no survey can say: how much of it at most is made up here. */
const counted = [
  ['vncare_accounts', 'tài khoản', 'Sở Y tế', 9_000],
  ['vncare_health_records', 'hồ sơ', 'Sở Y tế', 16_000],
  ['vncare_bookings', 'lượt', 'Sở Y tế', 700],
  ['vncare_online_bookings', 'lượt', 'Sở Y tế', 60],
  ['einvoice_normalised', 'đơn vị', 'Cơ quan thuế', 800],
] as const

const topics = ['Kỹ năng số cơ bản cho thành viên tổ', 'Hướng dẫn nộp hồ sơ trên Cổng Dịch vụ công'] as const

async function fillCommune(
  records: RegisterRecords,
  { id: commune, code, province, type, name }: Commune,
  crews: readonly Crew[],
  today: Day,
): Promise<void> {
  const dice = diceOf(`undertakings of ${code}`)
  for (const [place, topic] of topics.entries()) {
    const came = crews.flatMap(({ members }) => members).filter(() => dice.fraction() < 0.7)
    const training = {
      id: TrainingId.parse(`${code}-${place + 1}`),
      commune,
      topic,
      day: addDays(today, -dice.between(20, 40) - 45 * place),
      members: came.map((member) => member.id),
      others: dice.between(0, 12),
    }
    await records.putEntry(province, 'trainings', training, 0)
  }

  const people = () => [
    { from: REFORM, count: dice.between(20, 60) },
    { from: addDays(today, -dice.between(10, 60)), count: dice.between(70, 190) },
  ]
  const word = type === 'phuong' ? 'phường' : 'xã'
  const own = { id: ZaloGroupId.parse(`${code}-xa`), commune, name: `Zalo ${word} ${name}`, people: people() }
  await records.putEntry(province, 'zalo-groups', { ...own, from: REFORM }, 0)
  for (const { hamlet } of crews) {
    const id = ZaloGroupId.parse(hamlet.id)
    const group = {
      id,
      commune,
      name: `Bà con ${hamlet.name.toLowerCase()}`,
      hamlet: hamlet.id,
      people: people(),
    }
    await records.putEntry(province, 'zalo-groups', { ...group, from: REFORM }, 0)
  }
}
