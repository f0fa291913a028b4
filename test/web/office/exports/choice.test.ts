import { expect, it } from 'vitest'
import { AreaId } from '../../../../shared/ids.ts'
import {
  firstChoice,
  formats,
  inCommune,
  valuesIn,
  withFormat,
} from '../../../../web/office/exports/choice.ts'

const khanhAn = AreaId.parse('32059@2025-07-01')

it('begins with what an office has: Excel in the person’s language, of forms that count, all of them', () => {
  expect(firstChoice('en')).toEqual({ format: 'xlsx', values: 'en', rows: 'counted', fresh: false })
})

it('never asks a format for what it cannot have', () => {
  const codes = { ...firstChoice('vi'), values: 'codes' } as const
  expect(withFormat(codes, 'spss')).toMatchObject({ format: 'spss', values: 'vi' })
  expect(withFormat({ ...codes, values: 'en' }, 'spss')).toMatchObject({ values: 'en' })
  for (const format of formats) expect(valuesIn(format)).toContain(withFormat(codes, format).values)
})

it('names no commune for the whole province', () => {
  const inOne = inCommune(firstChoice('vi'), khanhAn)
  expect(inOne).toMatchObject({ commune: khanhAn })
  expect(inCommune(inOne, undefined)).not.toHaveProperty('commune')
})
