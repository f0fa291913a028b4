import type { Hono } from 'hono'
import { fieldApp } from '../../../functions/field/app.ts'
import type { FieldDeps } from '../../../functions/field/deps.ts'
import { digest, hmac, newSecret } from '../../../functions/secrets.ts'
import { type Author, SENT_AT_HEADER } from '../../../shared/api/batches.ts'
import { Identity } from '../../../shared/api/team.ts'
import type { AreaId, MemberId } from '../../../shared/ids.ts'
import type { EpochMs } from '../../../shared/time.ts'

/** A made-up phone that has joined through the field function, as real ones do. */
export type Phone = {
  author: Author
  area: AreaId
  /** Its running number. */
  nextSeq(): number
  /** Sends a sealed batch as at that time; whether it is new. Throws unless it is stored now or was before. */
  post(body: string, at: EpochMs): Promise<boolean>
}

/** The field function with a clock that stands where the made-up past is. One request at a time. */
export type PastField = { app: Hono; setClock(at: EpochMs): void }

export function fieldInThePast(deps: FieldDeps): PastField {
  let now = deps.clock()
  const app = fieldApp({ ...deps, clock: () => now })
  return {
    app,
    setClock: (at) => {
      now = at
    },
  }
}

/** A demo member's invitation: the same for one data folder, and unknown to all others. */
export function invitationSecret(serverKey: string, member: MemberId): string {
  return newSecret(() =>
    Buffer.from(hmac(serverKey, `demo invitation\n${member}`), 'base64url').subarray(0, 16),
  )
}

/** Joins with a nonce that is the same each time, so that an interrupted filling goes on as the same phone. */
export async function joinPhone(field: PastField, secret: string): Promise<Phone> {
  const joined = await field.app.request('/api/field/devices', {
    method: 'POST',
    body: JSON.stringify({ secret, nonce: digest(`demo phone\n${secret}`) }),
  })
  if (!joined.ok) throw new Error(`A demo phone could not join: ${await joined.text()}`)
  const cookie = joined.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const { device, member, team, area } = Identity.parse(await joined.json())
  let seq = 0
  return {
    author: { device, member, team },
    area,
    nextSeq: () => ++seq,
    async post(body, at) {
      field.setClock(at)
      const answer = await field.app.request('/api/field/batches', {
        method: 'POST',
        headers: { Cookie: cookie, [SENT_AT_HEADER]: String(at) },
        body,
      })
      if (!answer.ok) throw new Error(`A demo batch was not stored: ${await answer.text()}`)
      return answer.status === 201
    },
  }
}
