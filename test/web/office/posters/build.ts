import type { PosterView } from '../../../../shared/api/posters.ts'
import type { Condition } from '../../../../web/office/posters/condition.ts'
import type { Row } from '../../../../web/office/posters/rows.ts'
import { aPoster } from '../../../support/posters.ts'

/** A poster as the office lists it, with a seal that only looks like one. */
export function aPosterView(over: Partial<PosterView> = {}): PosterView {
  const poster = aPoster(over)
  return {
    ...poster,
    word: '7K2M',
    link: `https://khaosat.example.vn/g/${poster.id}ABCDEFGH`,
    scans: 0,
    answers: 0,
    ...over,
  }
}

/** A row of the table of posters. */
export function aRow(over: Partial<PosterView> = {}, condition: Condition = 'hanging'): Row {
  return { poster: aPosterView(over), condition, kind: 'Thôn, ấp', survey: 'Góp ý', state: condition }
}
