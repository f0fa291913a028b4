import { createECDH } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { rescuePublicKey, rescueSecret } from '../../../functions/rescue-key.ts'

const SERVER_KEY = 'k'.repeat(43)

describe('the key of rescue files', () => {
  it('is a point of the curve and the same in every process', () => {
    const point = Buffer.from(rescuePublicKey(SERVER_KEY), 'base64url')
    expect(point.length).toBe(65)
    expect(point[0]).toBe(4)
    // Frozen: a phone keeps it for weeks, and files outlive releases.
    expect(rescuePublicKey(SERVER_KEY)).toBe(
      'BMHLX03PAnhFTZoVlQ5Gm41SD-lzw_FbHYahtTy8m-XdQSNywUL8c_qkXgNtXclM_ecQJZILjcQNutjgm4pvI1Q',
    )
  })

  it('differs from deployment to deployment', () => {
    expect(rescuePublicKey(SERVER_KEY)).not.toBe(rescuePublicKey('l'.repeat(43)))
  })

  it('gives both sides the same secret, and refuses what is no point', () => {
    const phone = createECDH('prime256v1')
    const sender = phone.generateKeys()
    const theirs = phone.computeSecret(Buffer.from(rescuePublicKey(SERVER_KEY), 'base64url'))
    expect(Buffer.from(rescueSecret(SERVER_KEY, sender)).equals(theirs)).toBe(true)
    expect(() => rescueSecret(SERVER_KEY, new Uint8Array(65).fill(4))).toThrow()
    expect(() => rescueSecret(SERVER_KEY, new Uint8Array(0))).toThrow()
  })
})
