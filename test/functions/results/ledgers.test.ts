import { afterEach, beforeEach, expect, it } from 'vitest'
import { LedgerId } from '../../../shared/api/batches.ts'
import { MemberId, SurveyId, TeamId } from '../../../shared/ids.ts'
import { kinds } from '../../../shared/register/kinds.ts'
import type { ReceivedBatch } from '../../../shared/results/received.ts'
import { CommuneSummary, ProvinceSummary } from '../../../shared/results/summary.ts'
import { DAY, dayOf } from '../../../shared/time.ts'
import { aRegisterFiller } from '../../support/register.ts'
import { someBatches } from '../../support/responses.ts'
import { workbookOf } from './readers.ts'
import { baDinh, hongDan, province, resultsWorld, survey, type World } from './world.ts'

const sau = { id: MemberId.parse('m1'), team: TeamId.parse('t1'), commune: hongDan, name: 'Trần Thị Sáu' }

let world: World
beforeEach(async () => {
  world = await resultsWorld()
  await aRegisterFiller(world.table, world.clock).putMember(province, { ...sau, leader: false })
})
afterEach(() => world.close())

/** One team's visits, numbered from 1; what was `lost` never came. */
function visits({ area = hongDan, lost = [] as number[] }): ReceivedBatch[] {
  const [batch] = someBatches({ seed: 3, responses: 5, teams: 1, area })
  if (batch === undefined) throw new Error('no batch')
  const responses = batch.responses
    .map((response, i) => ({ ...response, seq: i + 1 }))
    .filter(({ seq }) => !lost.includes(seq))
  return [{ ...batch, ledger: { id: LedgerId.parse('aaaaaaaa'), made: 5 }, responses }]
}

async function recount(of = survey) {
  const job = await world.recount(of)
  const read = async (name: string): Promise<unknown> => JSON.parse(await world.text(job, name))
  return {
    job,
    commune: CommuneSummary.parse(await read(`communes/${hongDan}.json`)),
    summary: ProvinceSummary.parse(await read('summary.json')),
  }
}

it('says in the commune’s summary which numbers of whose phone are missing, and in the province’s how many', async () => {
  await world.store(...visits({ lost: [2, 5] }), ...visits({ area: baDinh }))
  const { commune, summary } = await recount()
  expect(commune.ledgers).toMatchObject([
    { teamName: 'Tổ công nghệ số cộng đồng số 1', made: 5, received: 3, missing: [2, 5] },
  ])
  expect(commune.ledgers?.[0]?.writer).toEqual({ member: 'm1', name: 'Trần Thị Sáu', device: 'd1' })
  expect(summary.communes.map(({ id, missing }) => [id, missing])).toEqual([
    [baDinh, undefined],
    [hongDan, 2],
  ])
  expect(JSON.stringify(summary)).not.toContain('Trần Thị Sáu')
})

it('adds up for the province in the first sheet of the workbook, where anything is missing', async () => {
  const label = 'Số phiếu các máy đã ghi nhưng chưa nhận được'
  const overview = async () => {
    const book = await workbookOf(await world.bytes((await recount()).job, 'summary.xlsx'))
    return new Map(book.get('Tổng quan')?.map(([name, value]) => [name, value]))
  }
  await world.store(...visits({ area: baDinh }))
  expect((await overview()).has(label)).toBe(false)
  await world.store(...visits({ lost: [2, 5] }))
  expect((await overview()).get(label)).toBe(2)
})

it('names nobody of whom nothing is missing', async () => {
  await world.store(...visits({}))
  const { commune, summary } = await recount()
  expect(commune.ledgers).toMatchObject([{ made: 5, received: 5, missing: [] }])
  expect(commune.ledgers?.[0]).not.toHaveProperty('writer')
  expect(summary.communes.every(({ missing }) => missing === undefined)).toBe(true)
})

it('still names a member who has left', async () => {
  await world.store(...visits({ lost: [1] }))
  const found = await world.deps.records.getEntry(province, kinds.members, {
    ...sau,
    leader: false,
    from: dayOf(world.clock()),
  })
  if (found === undefined) throw new Error('no member')
  const until = dayOf(world.clock() - DAY)
  await world.deps.records.putEntry(province, 'members', { ...found.record, until }, found.rev)
  expect((await recount()).commune.ledgers?.[0]?.writer?.name).toBe('Trần Thị Sáu')
})

it('has no ledgers of a survey that residents fill in, for their phones number nothing', async () => {
  expect((await recount(SurveyId.parse('resident_feedback'))).commune).not.toHaveProperty('ledgers')
})
