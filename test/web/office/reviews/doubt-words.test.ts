import { describe, expect, it } from 'vitest'
import type { Doubt } from '../../../../shared/doubts/doubt.ts'
import type { Language } from '../../../../shared/form/definition.ts'
import { doubtText } from '../../../../web/office/reviews/doubt-words.ts'
import { en } from '../../../../web/office/reviews/text/en.ts'
import { vi } from '../../../../web/office/reviews/text/vi.ts'
import { aResponseId } from '../../../support/batches.ts'

const others = [aResponseId()]
const strong = { severity: 'strong' } as const

const said = (doubt: Doubt, language: Language = 'vi') =>
  doubtText(doubt, language === 'vi' ? vi : en, {
    language,
    say: (text) => (language === 'vi' ? text.vi : (text.en ?? text.vi)),
  })

describe('a doubt in words', () => {
  it.each<[Doubt, string]>([
    [
      { code: 'too-fast', ...strong, seconds: 240, questions: 18, usual: 540 },
      '4 phút cho 18 câu; ở xã thường 9 phút.',
    ],
    [{ code: 'too-fast', ...strong, seconds: 50, questions: 21 }, '50 giây cho 21 câu.'],
    [{ code: 'too-slow', ...strong, hours: 26 }, '26 giờ từ lúc mở phiếu đến lúc ghi xong.'],
    [
      { code: 'outlier', ...strong, question: 'n', value: 1_400, median: 3.5, values: 412 },
      'Ghi 1.400; ở xã thường khoảng 3,5 (theo 412 phiếu).',
    ],
    [
      { code: 'straight-line', ...strong, scales: 6, step: '5', questions: [] },
      'Cả 6 câu đánh giá đều chọn mức 5.',
    ],
    [
      { code: 'same-household-soon', ...strong, minutes: 7, others },
      'Cách phiếu kia của chính hộ này 7 phút.',
    ],
    [{ code: 'rush', ...strong, times: 31 }, '31 phiếu từ một điện thoại trong vòng một giờ.'],
    [{ code: 'night', ...strong, hour: 23 }, 'Ghi xong lúc 23 giờ, ngoài giờ thường đến nhà dân.'],
  ])('%o: %s', (doubt, words) => expect(said(doubt)).toBe(words))

  it('of a rule is its own, in the language of who reads it', () => {
    const words = { vi: 'Chưa khớp.', en: 'Does not fit.' }
    const doubt: Doubt = { code: 'implausible', ...strong, rule: 'r', words, questions: [] }
    expect([said(doubt), said(doubt, 'en')]).toEqual(['Chưa khớp.', 'Does not fit.'])
  })
})
