import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Identity } from '../../../shared/api/team.ts'
import { AreaId, DeviceId, MemberId } from '../../../shared/ids.ts'
import { fieldApi } from '../../../web/field/api.ts'
import { join, nameFirstPerson, takenBy } from '../../../web/field/joining/join.ts'
import { makePin } from '../../../web/field/people/pin.ts'
import { keepPin, rosterOf } from '../../../web/field/people/roster.ts'
import { type APhone, aPhone } from './a-phone.ts'
import { aBrief, aDraft, countingBytes } from './build.ts'

const { identity: hoa } = aBrief()
const nam: Identity = {
  ...hoa,
  device: DeviceId.parse('D2'),
  member: MemberId.parse('M2'),
  memberName: 'Trần Văn Nam',
}
const hoaAgain: Identity = { ...hoa, device: DeviceId.parse('D3') }
const secretOf = (sign: string) => ({ secret: sign.repeat(26) })

let the: APhone
beforeEach(async () => {
  the = await aPhone()
})

function letsIn(who: Identity): void {
  the.api.join = async () => ({ ok: true, value: who })
}

describe('people on one phone', () => {
  it('have a database each: the first that of the page, the second one after the device', async () => {
    letsIn(hoa)
    expect(await join(the.phone, secretOf('A'))).toMatchObject({ elsewhere: false })
    letsIn(nam)
    expect(await join(the.phone, secretOf('B'))).toMatchObject({ elsewhere: true })
    expect(await the.phone.store.get('people')).toMatchObject([
      { device: 'D1', database: 'tung-nha', memberName: 'Lò Thị Hoa' },
      { device: 'D2', database: 'tung-nha-D2', memberName: 'Trần Văn Nam' },
    ])
    expect(await the.phone.store.get('active')).toBe('D2')
    expect(await the.phone.facts.get('identity')).toEqual(hoa)
    expect(await (await the.phone.factsOf('tung-nha-D2')).get('identity')).toEqual(nam)
    expect(the.told).toEqual(['joined']) // Nam's sender is his own page's
  })

  it('keep their stores with a new invitation, which makes the phone another device', async () => {
    letsIn(hoa)
    await join(the.phone, secretOf('A'))
    await the.phone.drafts.save(aDraft())
    letsIn(nam)
    await join(the.phone, secretOf('B'))
    letsIn(hoaAgain)
    expect(await join(the.phone, secretOf('C'))).toEqual({ identity: hoaAgain, elsewhere: false })
    expect(await the.phone.store.get('people')).toMatchObject([
      { device: 'D2', database: 'tung-nha-D2' },
      { device: 'D3', database: 'tung-nha' },
    ])
    expect((await the.phone.drafts.list()).records).toHaveLength(1)
  })

  it('are not mixed up when two communes call a member the same', async () => {
    letsIn(hoa)
    await join(the.phone, secretOf('A'))
    letsIn({ ...nam, member: hoa.member, area: AreaId.parse('26000@2025-07-01') })
    expect(await join(the.phone, secretOf('C'))).toMatchObject({ elsewhere: true })
  })

  it('are led to their own page by the link that each took', async () => {
    letsIn(hoa)
    await join(the.phone, secretOf('A'))
    letsIn(nam)
    await join(the.phone, secretOf('B'))
    expect(await takenBy(the.phone, secretOf('A').secret)).toBe('D1')
    expect(await takenBy(the.phone, secretOf('B').secret)).toBe('D2')
  })

  it('say in each request whose it is, as it stands when the request leaves', async () => {
    const sent: (string | null)[] = []
    const server: typeof fetch = async (_, init) => {
      sent.push(new Headers(init?.headers).get('X-Device'))
      return Response.json({}, { status: 503 })
    }
    const api = fieldApi(server, async () => (await the.phone.facts.get('identity'))?.device)
    await api.brief()
    letsIn(hoa)
    await join(the.phone, secretOf('A'))
    await api.brief()
    await api.request('/api/field/batches', 1000, { method: 'POST', headers: { 'Sent-At': '1' } })
    letsIn(hoaAgain)
    await join(the.phone, secretOf('B'))
    await api.brief()
    expect(sent).toEqual([null, 'D1', 'D1', 'D3'])
  })
})

describe('a phone from before it could have several people', () => {
  it('makes who had joined on it the first, and knows the link that it took', async () => {
    const { secret } = secretOf('A')
    await the.phone.facts.put('identity', hoa)
    await the.phone.facts.put('invitation', { secret, nonce: '7'.repeat(32), acceptedAt: 5 })
    await the.phone.drafts.save(aDraft())
    await nameFirstPerson(the.phone)
    expect(await rosterOf(the.phone)).toMatchObject({ me: { device: 'D1', database: 'tung-nha' } })
    expect(await takenBy(the.phone, secret)).toBe('D1')
    expect((await the.phone.drafts.list()).records).toHaveLength(1)
  })

  it('names nobody where nobody had joined', async () => {
    await nameFirstPerson(the.phone)
    expect(await the.phone.store.get('people')).toBeUndefined()
  })
})

describe('the PIN of a person', () => {
  it('is of that person alone, and goes with a new invitation to him or her, not to another', async () => {
    letsIn(hoa)
    await join(the.phone, secretOf('A'))
    await keepPin(the.phone, await makePin('2468', countingBytes()))
    letsIn(nam)
    await join(the.phone, secretOf('B'))
    const { people, me } = await rosterOf(the.phone)
    expect(me?.pin?.tries).toBe(0)
    expect(people.filter(({ pin }) => pin !== undefined)).toHaveLength(1)
    letsIn(hoaAgain)
    await join(the.phone, secretOf('C'))
    expect((await rosterOf(the.phone)).me?.pin).toBeUndefined()
  })

  it('is set by one and leaves the other without', async () => {
    letsIn(hoa)
    await join(the.phone, secretOf('A'))
    letsIn(nam)
    await join(the.phone, secretOf('B'))
    await keepPin(the.phone, await makePin('2468', countingBytes()))
    const { people, me } = await rosterOf(the.phone)
    expect(me?.pin).toBeDefined()
    expect(people.find(({ device }) => device === nam.device)).not.toHaveProperty('pin')
  })

  it('can be taken away', async () => {
    letsIn(hoa)
    await join(the.phone, secretOf('A'))
    await keepPin(the.phone, await makePin('2468', countingBytes()))
    await keepPin(the.phone, undefined)
    expect((await rosterOf(the.phone)).me).not.toHaveProperty('pin')
  })
})
