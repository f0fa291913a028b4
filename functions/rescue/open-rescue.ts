import { createDecipheriv, hkdfSync } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { RescueFile } from '../../shared/api/rescue.ts'
import { Problem } from '../../shared/problems.ts'
import { RescueContent } from '../../shared/rescue/content.ts'
import { GZIPPED, MAX_CONTENT_BYTES, PLAIN, RESCUE_PURPOSE } from '../../shared/rescue/format.ts'
import { rescueSecret } from '../rescue-key.ts'

/**
 * What a phone sealed for this deployment (`web/field/rescue/seal-rescue.ts`), from the bytes of the file.
 * Throws `unreadable-rescue` at everything else: a file cut short or changed, sealed for another deployment, content that
 * inflates to more than a phone puts into one file.
 */
export async function openRescue(serverKey: string, bytes: Uint8Array): Promise<RescueContent> {
  try {
    const file = RescueFile.parse(JSON.parse(utf8.decode(bytes)))
    const content = await unpack(unseal(serverKey, file))
    return RescueContent.parse(JSON.parse(utf8.decode(content)))
  } catch {
    throw new Problem('unreadable-rescue')
  }
}

const TAG_BYTES = 16

const utf8 = new TextDecoder('utf-8', { fatal: true })

function unseal(serverKey: string, file: RescueFile): Buffer {
  const sender = Buffer.from(file.sender, 'base64url')
  const sealed = Buffer.from(file.sealed, 'base64url')
  const key = hkdfSync('sha256', rescueSecret(serverKey, sender), sender, RESCUE_PURPOSE, 32)
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key), Buffer.from(file.nonce, 'base64url'), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(RESCUE_PURPOSE))
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
  return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()])
}

async function unpack(packed: Buffer): Promise<Buffer> {
  const content = packed.subarray(1)
  if (packed[0] === PLAIN && content.length <= MAX_CONTENT_BYTES) return content
  if (packed[0] === GZIPPED) return inflate(content, { maxOutputLength: MAX_CONTENT_BYTES })
  throw new Problem('unreadable-rescue')
}

const inflate = promisify(gunzip)
