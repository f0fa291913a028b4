import { createCipheriv, createECDH, hkdfSync } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { rescuePublicKey } from '../../functions/rescue-key.ts'
import type { RescueFile } from '../../shared/api/rescue.ts'
import { AreaId, DeviceId, MemberId, TeamId } from '../../shared/ids.ts'
import type { RescueContent } from '../../shared/rescue/content.ts'
import { GZIPPED, RESCUE_PURPOSE } from '../../shared/rescue/format.ts'

/** What a phone of team t1 in the commune of the tests seals; nothing by default. */
export function aRescue(over: Partial<RescueContent> = {}): RescueContent {
  return {
    device: DeviceId.parse('d1'),
    member: MemberId.parse('m1'),
    team: TeamId.parse('t1'),
    area: AreaId.parse('32244@2025-07-01'),
    madeAt: Date.UTC(2026, 10, 21, 2, 45),
    batches: [],
    unfinished: [],
    unreadable: [],
    ...over,
  }
}

/** A rescue file made without a browser, for the deployment of this key. */
export function aRescueFile(content: unknown, serverKey = 'k'.repeat(43)): RescueFile {
  const own = createECDH('prime256v1')
  const sender = own.generateKeys()
  const secret = own.computeSecret(Buffer.from(rescuePublicKey(serverKey), 'base64url'))
  const key = Buffer.from(hkdfSync('sha256', secret, sender, RESCUE_PURPOSE, 32))
  const nonce = Buffer.alloc(12, 1)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(RESCUE_PURPOSE))
  const packed = Buffer.concat([Buffer.of(GZIPPED), gzipSync(JSON.stringify(content))])
  const sealed = Buffer.concat([cipher.update(packed), cipher.final(), cipher.getAuthTag()])
  return {
    kind: 'tung-nha-rescue',
    format: 1,
    madeAt: Date.UTC(2026, 10, 21, 2, 45),
    forms: 1,
    sender: sender.toString('base64url'),
    nonce: nonce.toString('base64url'),
    sealed: sealed.toString('base64url'),
  }
}
