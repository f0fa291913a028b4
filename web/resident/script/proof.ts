import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import type { Challenge } from 'altcha-lib/types'
import { hidden } from '../hidden.ts'

/**
 * Solves the challenge of a form from its first answer on, in steps that the browser takes beside the page, and gives what to
 * wait for before it is sent. Where it cannot be done (an address that is not secure, an old browser, too slow), the form is
 * sent without, and a person looks at it before it counts.
 */
export function proveWork(form: Element): () => Promise<void> {
  const field = form.querySelector<HTMLInputElement>(`[name=${hidden.proof}]`)
  let proof: Promise<string> | undefined
  const prove = async () => {
    const challenge = form.getAttribute('data-challenge')
    if (challenge === null || field === null) return
    proof ??= proofFor(challenge)
    field.value = await proof
  }
  form.addEventListener('change', prove)
  return prove
}

/** The answer to a challenge, as ALTCHA's payload in base64; empty where there is none. */
export async function proofFor(json: string): Promise<string> {
  try {
    const challenge: Challenge = JSON.parse(json)
    const solution = await solveChallenge({ challenge, deriveKey, timeout: 20_000 })
    return solution === null ? '' : btoa(JSON.stringify({ challenge, solution }))
  } catch {
    return ''
  }
}
