import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { challengeFor, isProven } from '../../../../functions/resident/proof-of-work.ts'
import { BatchId } from '../../../../shared/ids.ts'
import { proofFor } from '../../../../web/resident/script/proof.ts'

const form = BatchId.parse('01a1fc0b-e380-7f68-a59c-cbee0207ffcd')
const deps = { serverKey: 'k'.repeat(32), clock: () => 1_795_330_000_000, random: randomBytes }

test('the work that the script does is the work that the server asks for', async () => {
  expect(await isProven(deps, form, await proofFor(await challengeFor(deps, form)))).toBe(true)
})

test.each(['{', '{}', '{"parameters":{"nonce":"x","salt":"x","keyPrefix":"00"}}'])(
  'a challenge of %s is sent without a proof',
  async (challenge) => {
    expect(await proofFor(challenge)).toBe('')
  },
)
