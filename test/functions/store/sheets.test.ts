import { randomBytes } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keys } from '../../../functions/store/keys.ts'
import { type CommuneSheet, type Sheets, sheetStore } from '../../../functions/store/sheets.ts'
import { get } from '../../../functions/store/table.ts'
import { AreaId, HamletId, MemberId, TeamId } from '../../../shared/ids.ts'
import { DAY, MINUTE } from '../../../shared/time.ts'
import { aResponseId, VISIT } from '../../support/batches.ts'
import { aClock, aTable } from '../../support/table.ts'

let engine: Awaited<ReturnType<typeof aTable>>
beforeAll(async () => {
  engine = await aTable()
})
afterAll(() => engine.close())

const clock = aClock()
let sheets: Sheets
let area: AreaId
let n = 0
beforeEach(() => {
  sheets = sheetStore(engine.table, clock)
  n += 1
  area = AreaId.parse(`${String(10_000 + n)}@2025-07-01`)
})

const empty: CommuneSheet = { hamlets: [], teams: [], ledgers: [], sentBack: [] }
const write = (sheet: CommuneSheet, asOf = clock()) => sheets.write(VISIT, area, asOf, sheet)
const read = () => sheets.get(VISIT, area)
const lease = (readAt = clock()) => sheets.lease(VISIT, area, readAt, MINUTE)

describe('the item of a sheet', () => {
  it('is what was written last, and never an older one', async () => {
    expect(await read()).toBeUndefined()
    const newer = { ...empty, teams: [{ id: TeamId.parse('t1'), members: [], figures: {} }] }
    await write(newer)
    await write(empty, clock() - 1)
    expect(await read()).toEqual({ asOf: clock(), isForgotten: false, sheet: newer })
  })

  it('is forgotten from then on until it is counted later, and harmlessly where there is none', async () => {
    await sheets.forget(VISIT, area)
    expect(await get(engine.table, keys.sheet(VISIT, area), clock())).toBeUndefined()
    await write(empty)
    await sheets.forget(VISIT, area)
    expect(await read()).toMatchObject({ isForgotten: true })
    await write(empty, clock() + 1)
    expect(await read()).toMatchObject({ isForgotten: false })
  })

  it('goes after a week in which nobody asked', async () => {
    await write(empty)
    clock.advance(7 * DAY - 1_000)
    expect(await read()).toBeDefined()
    clock.advance(1_000)
    expect(await read()).toBeUndefined()
    expect(await lease()).toBe(true)
  })

  it('of another release, or spoilt, is as good as none, and is counted over', async () => {
    await write(empty)
    const change = { TableName: engine.table.name, Key: marshall(keys.sheet(VISIT, area)) }
    for (const body of [deflateRawSync('{"hamlets":1}'), new Uint8Array([255]), undefined]) {
      await engine.table.client.send(
        new UpdateItemCommand({
          ...change,
          UpdateExpression: body === undefined ? 'REMOVE body' : 'SET body = :body',
          ...(body === undefined ? {} : { ExpressionAttributeValues: marshall({ ':body': body }) }),
        }),
      )
      expect(await read()).toBeUndefined()
    }
    clock.advance(1)
    expect(await lease()).toBe(true)
    await write(empty)
    expect(await read()).toMatchObject({ asOf: clock() })
  })
})

describe('the turn to count', () => {
  it('leaves the sheet as it is, though whoever took it never writes', async () => {
    await write(empty)
    const { asOf } = (await read()) ?? {}
    clock.advance(1)
    expect(await lease()).toBe(true)
    clock.advance(DAY)
    expect(await read()).toMatchObject({ asOf })
  })

  it('is one at a time, ends with the writing, and runs out', async () => {
    expect(await lease()).toBe(true)
    expect(await lease()).toBe(false)
    await write(empty)
    clock.advance(1)
    expect(await lease()).toBe(true)
    clock.advance(MINUTE - 1)
    expect(await lease()).toBe(false)
    clock.advance(1)
    expect(await lease()).toBe(true)
  })

  it('is refused to who has not seen what was written meanwhile', async () => {
    const readAt = clock()
    clock.advance(5)
    await write(empty)
    expect(await lease(readAt)).toBe(false)
    clock.advance(1)
    expect(await lease()).toBe(true)
  })
})

describe('a sheet that is too large', () => {
  it('leaves out the answers of what was sent back longest ago, as few as need be', async () => {
    const sentBack = Array.from({ length: 90 }, (_, i) => aReturned(clock() - i))
    await write({ ...empty, sentBack })
    const found = (await read())?.sheet.sentBack ?? []
    expect(found.map(({ at }) => at)).toEqual(sentBack.map(({ at }) => at))
    const whole = found.findIndex(({ answers }) => Object.keys(answers).length === 0)
    // 4 KB of noise each, in hexadecimal, which deflates to little more than half.
    expect(whole).toBeGreaterThan(60)
    expect(whole).toBeLessThan(80)
    expect(found.slice(whole).every(({ answers }) => Object.keys(answers).length === 0)).toBe(true)
    expect(found.slice(0, whole)).toEqual(sentBack.slice(0, whole))
  })

  it('is refused where no answer is to blame', async () => {
    const done = Array.from({ length: 20_000 }, () => randomBytes(20).toString('hex'))
    const sheet = { ...empty, hamlets: [{ id: HamletId.parse('h1'), done, revisit: [] }] }
    await expect(write(sheet)).rejects.toThrow(RangeError)
    expect(await read()).toBeUndefined()
  })
})

function aReturned(at: number): CommuneSheet['sentBack'][number] {
  return {
    team: TeamId.parse('t1'),
    member: MemberId.parse('m1'),
    response: aResponseId(),
    rev: 1,
    version: 1,
    startedAt: at,
    at,
    reason: 'Xem lại.',
    answers: { note: randomBytes(4_000).toString('hex') },
  }
}
