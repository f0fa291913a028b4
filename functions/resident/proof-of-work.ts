import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import * as z from 'zod/mini'
import { BatchId, type RandomBytes } from '../../shared/ids.ts'
import { type Clock, EpochMs, MINUTE } from '../../shared/time.ts'
import { hmac } from '../secrets.ts'

type Deps = { serverKey: string; clock: Clock; random: RandomBytes }

/** So many rounds for each try, and how many tries: some 0.25 s on a desktop, up to 2 s on a cheap phone (TRUST ladder). */
const ROUNDS = 1_000
const TRIES = { min: 200, max: 500 } as const

/** A proof holds so long after its challenge was made. */
const VALID_FOR = 30 * MINUTE

/**
 * The ALTCHA challenge of a form, as JSON. It is for that form alone: who sends the form again with its proof sends one
 * feedback again, so used proofs need not be remembered.
 */
export async function challengeFor(deps: Deps, form: BatchId): Promise<string> {
  const [high = 0, low = 0] = deps.random(2)
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: ROUNDS,
    counter: TRIES.min + (((high << 8) | low) % (TRIES.max - TRIES.min + 1)),
    deriveKey,
    ...secretsOf(deps),
    // Not the library's `expiresAt`, which it would hold against a clock of its own.
    data: { form, until: deps.clock() + VALID_FOR },
  })
  return JSON.stringify(challenge)
}

/** Whether the work for this form was done: `proof` is ALTCHA's payload as JSON, or in base64. Never throws. */
export async function isProven(deps: Deps, form: BatchId, proof: string): Promise<boolean> {
  const payload = Payload.safeParse(jsonIn(proof))
  if (!payload.success) return false
  const { challenge, solution } = payload.data
  const { data } = challenge.parameters
  if (data.form !== form || data.until < deps.clock()) return false
  const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secretsOf(deps) })
  return verified
}

// What is signed is known by heart: nothing else, and nothing nested, reaches the library.
const Payload = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal('PBKDF2/SHA-256'),
      nonce: z.string(),
      salt: z.string(),
      cost: z.literal(ROUNDS),
      keyLength: z.int(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      data: z.object({ form: BatchId, until: EpochMs }),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.int(), derivedKey: z.string() }),
})

/** With the second one a proof is looked at without deriving anything: a wrong one costs us no work. */
function secretsOf({ serverKey }: Deps) {
  return {
    hmacSignatureSecret: hmac(serverKey, 'proof of work'),
    hmacKeySignatureSecret: hmac(serverKey, 'proof of work, key'),
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('{') ? text : Buffer.from(text, 'base64').toString())
  } catch {
    return undefined
  }
}
