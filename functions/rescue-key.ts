import { createECDH, createHmac } from 'node:crypto'
import { RESCUE_PURPOSE } from '../shared/rescue/format.ts'

/**
 * The deployment's public key for rescue files: the point of ECDH P-256, uncompressed, base64url. It follows from the
 * server's key, so that nothing else has to be kept, and every function has the same.
 */
export function rescuePublicKey(serverKey: string): string {
  return keysOf(serverKey).getPublicKey('base64url')
}

/**
 * The secret that this deployment shares with whoever sealed under `sender`, a raw public key. Throws at bytes that are
 * no point of the curve.
 */
export function rescueSecret(serverKey: string, sender: Uint8Array): Uint8Array {
  return keysOf(serverKey).computeSecret(sender)
}

/** Remembered by the process: deriving them takes longer than everything else that a request does with them. */
const known = new Map<string, ReturnType<typeof createECDH>>()

function keysOf(serverKey: string): ReturnType<typeof createECDH> {
  const before = known.get(serverKey)
  if (before !== undefined) return before
  const keys = createECDH('prime256v1')
  keys.setPrivateKey(scalarOf(serverKey))
  known.set(serverKey, keys)
  return keys
}

/** The order of the curve's group (FIPS 186-5): a private key is a number from 1 to one less. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

// All but one in four thousand million are valid at the first attempt.
function scalarOf(serverKey: string): Buffer {
  for (let counter = 1; ; counter += 1) {
    const scalar = createHmac('sha256', serverKey).update(`${RESCUE_PURPOSE}\n${counter}`).digest()
    const value = BigInt(`0x${scalar.toString('hex')}`)
    if (value > 0n && value < ORDER) return scalar
  }
}
