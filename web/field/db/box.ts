import * as z from 'zod/mini'

/** What rests encrypted: AES-GCM, with its random nonce. */
export const Sealed = z.object({ iv: z.instanceof(Uint8Array), box: z.instanceof(ArrayBuffer) })
export type Sealed = z.infer<typeof Sealed>

/**
 * Locks up what nobody but this browser may read. Never to be awaited inside an IndexedDB transaction, which would end
 * meanwhile.
 */
export type Box = {
  seal: (contents: object) => Promise<Sealed>
  /** Empty where there is nothing, the key does not fit, or the bytes are damaged: the schema then finds it unreadable. */
  open: (sealed: Sealed | undefined) => Promise<object>
}

/** The box that `key`, AES-GCM of 256 bits, opens. */
export function boxOf(key: CryptoKey): Box {
  return {
    async seal(contents) {
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const text = new TextEncoder().encode(JSON.stringify(contents))
      return { iv, box: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text) }
    },

    async open(sealed) {
      if (sealed === undefined) return {}
      try {
        const { iv, box } = sealed
        const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, box)
        const contents: object = JSON.parse(new TextDecoder().decode(text))
        return contents
      } catch {
        return {}
      }
    },
  }
}
