import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds } from '../../shared/form/kinds.ts'
import { AreaId, BatchId, HamletId, SurveyId, uuidV7 } from '../../shared/ids.ts'
import { aVersion } from '../support/versions.ts'

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 })

describe('a UUID of version 7', () => {
  it('is well-formed and sorts by its birth (seed 11, 500 runs)', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), bytes, bytes, (early, later, some, others) => {
        const first = uuidV7(early, () => some)
        const second = uuidV7(early + later + 1, () => others)
        expect(BatchId.safeParse(first).success).toBe(true)
        expect(first < second).toBe(true)
      }),
      { seed: 11, numRuns: 500 },
    )
  })

  it('is the example of RFC 9562, appendix A.6', () => {
    const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f])
    expect(uuidV7(0x017f22e279b0, () => random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
  })

  it('keeps every random bit beside version and variant (seed 12, 200 runs)', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const hex = uuidV7(0, () => random)
          .replaceAll('-', '')
          .slice(12)
        const given = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')
        expect(hex.slice(5)).toBe(given.slice(5))
        expect(hex.slice(1, 4)).toBe(given.slice(1, 4))
      }),
      { seed: 12, numRuns: 200 },
    )
  })
})

it('names an area by its code and first day', () => {
  for (const good of ['96@2025-07-01', '25969@2025-07-01']) expect(AreaId.safeParse(good).success).toBe(true)
  for (const bad of ['25969', '9@2025-07-01', '9699@2025-07-01', '25969@2025-7-1', '25969@2025-07-01 '])
    expect(AreaId.safeParse(bad).success).toBe(false)
})

it('names a survey in lower-case ASCII', () => {
  expect(SurveyId.safeParse('hh_digital_visit').success).toBe(true)
  for (const bad of ['Visit', '1visit', 'visit-2', 'a', ''])
    expect(SurveyId.safeParse(bad).success).toBe(false)
})

it('is the same hamlet id for the form and for the register (seed 13, 500 runs)', () => {
  const misfitOf = hamletRule()
  const near = fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z0-9-]{0,42}$/))
  fc.assert(
    fc.property(near, (id) => {
      expect(misfitOf(id) === undefined).toBe(HamletId.safeParse(id).success)
    }),
    { seed: 13, numRuns: 500 },
  )
})

function hamletRule() {
  const [hamlet] = aVersion([{ code: 'h', type: 'hamlet' }]).questions
  if (hamlet?.type !== 'hamlet') throw new Error('no hamlet question')
  return kinds.hamlet(hamlet)
}
