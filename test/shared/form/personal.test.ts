import { expect, it } from 'vitest'
import { splitPersonal } from '../../../shared/form/personal.ts'
import { anInterview, aVersion, theSurvey } from '../../support/versions.ts'

it('parts the phone number from a visit', () => {
  const answers = anInterview({ support: ['class'], callback: 'yes', phone: '0912345678' })
  const { phone, ...others } = answers
  expect(splitPersonal(theSurvey('hh_digital_visit'), answers)).toEqual({
    kept: others,
    personal: [{ retentionDays: 90, answers: { phone } }],
  })
})

it('groups personal answers by how long they stay, shortest first', () => {
  const personal = { type: 'text', maxLength: 20, privacy: 'basic' }
  const version = aVersion([
    { code: 'a', ...personal, retentionDays: 365 },
    { code: 'b', ...personal },
    { code: 'c', ...personal, retentionDays: 365 },
    { code: 'd', ...personal, retentionDays: 30 },
    { code: 'e', type: 'text', maxLength: 20, privacy: 'free_text' },
  ])
  expect(splitPersonal(version, { a: '1', b: '2', c: '3', e: '5', unknown: '6' })).toEqual({
    kept: { e: '5', unknown: '6' },
    personal: [
      { retentionDays: 90, answers: { b: '2' } },
      { retentionDays: 365, answers: { a: '1', c: '3' } },
    ],
  })
})

it('parts a personal answer even where it does not belong', () => {
  const { kept, personal } = splitPersonal(theSurvey('resident_feedback'), {
    want_contact: 'no',
    phone: '0912345678',
  })
  expect(kept).toEqual({ want_contact: 'no' })
  expect(personal).toHaveLength(1)
})
