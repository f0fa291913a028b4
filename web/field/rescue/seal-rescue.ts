import type { RescueFile } from '../../../shared/api/rescue.ts'
import type { RescueContent } from '../../../shared/rescue/content.ts'
import { GZIPPED, PLAIN, RESCUE_PURPOSE } from '../../../shared/rescue/format.ts'

/**
 * Seals what leaves the phone to the deployment's public key (raw, base64url): a key pair that exists for this file only,
 * ECDH, HKDF-SHA256, AES-GCM. Rejects where the key is none. Only what Chrome 69 and Safari 13 have.
 */
export async function sealRescue(
  content: RescueContent,
  forms: number,
  rescueKey: string,
): Promise<RescueFile> {
  const { subtle } = crypto
  const curve = { name: 'ECDH', namedCurve: 'P-256' }
  const recipient = bytesOf(rescueKey)
  const own = await subtle.generateKey(curve, false, ['deriveBits'])
  const sender = await subtle.exportKey('raw', own.publicKey)
  const to = await subtle.importKey('raw', recipient, curve, false, [])
  const shared = await subtle.deriveBits({ name: 'ECDH', public: to }, own.privateKey, 256)
  const purpose = new TextEncoder().encode(RESCUE_PURPOSE)
  const key = await subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: sender, info: purpose },
    await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']),
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  )
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: purpose },
    key,
    await packed(content),
  )
  return {
    kind: 'tung-nha-rescue',
    format: 1,
    madeAt: content.madeAt,
    forms,
    sender: base64url(sender),
    nonce: base64url(nonce),
    sealed: base64url(sealed),
  }
}

// Browsers before Chrome 80 and Safari 16.4 cannot compress.
async function packed(content: RescueContent): Promise<Uint8Array<ArrayBuffer>> {
  const blob = new Blob([JSON.stringify(content)])
  const canGzip = typeof CompressionStream === 'function'
  const body = canGzip ? blob.stream().pipeThrough(new CompressionStream('gzip')) : blob
  const bytes = new Uint8Array(await new Response(body).arrayBuffer())
  const all = new Uint8Array(bytes.length + 1)
  all[0] = canGzip ? GZIPPED : PLAIN
  all.set(bytes, 1)
  return all
}

function base64url(bytes: ArrayBuffer | Uint8Array): string {
  let text = ''
  for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte)
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0))
}
