import { expect, test } from 'vitest'
import { arrange, printable, totals } from '../../../../web/office/posters/rows.ts'
import { aRow } from './build.ts'

const rows = [
  aRow({ place: 'Ấp 10', scans: 2, answers: 1 }),
  aRow({ place: 'Ấp 2', scans: 40, answers: 9 }, 'survey-closed'),
  aRow({ place: 'Ấp 1', scans: 7, answers: 0 }, 'taken-down'),
  aRow({ place: 'Ấp 3', scans: 40, answers: 3 }, 'over'),
]
const placesOf = (some: typeof rows) => some.map(({ poster }) => poster.place)

test('What hangs stands first, those that are over or taken down stand apart', () => {
  const { up, down } = arrange(rows, { column: 'place', direction: 'ascending' })
  expect(placesOf(up)).toEqual(['Ấp 2', 'Ấp 10'])
  expect(placesOf(down)).toEqual(['Ấp 1', 'Ấp 3'])
})

test('Rows are sorted by any column, the same ones by place', () => {
  const { up, down } = arrange(rows, { column: 'scans', direction: 'descending' })
  expect([...placesOf(up), ...placesOf(down)]).toEqual(['Ấp 2', 'Ấp 10', 'Ấp 3', 'Ấp 1'])
  const all = rows.map((row) => ({ ...row, condition: 'hanging' as const }))
  expect(placesOf(arrange(all, { column: 'survey', direction: 'descending' }).up)).toEqual([
    'Ấp 1',
    'Ấp 2',
    'Ấp 3',
    'Ấp 10',
  ])
})

test('Only what is answered is printed', () => {
  expect(placesOf(printable(rows))).toEqual(['Ấp 10'])
})

test('Scans and answers are added up', () => {
  expect(totals(rows)).toEqual({ scans: 89, answers: 13 })
  expect(totals([])).toEqual({ scans: 0, answers: 0 })
})
