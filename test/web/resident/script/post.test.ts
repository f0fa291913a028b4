import { expect, test } from 'vitest'
import { encoded } from '../../../../web/resident/script/fields.ts'
import { waitAfter } from '../../../../web/resident/script/post.ts'

test('what is sent is what a browser would send of the same form', () => {
  const values: [string, string][] = [
    ['comment', 'Sóng yếu & "chập chờn"\ncả ngày + đêm = 100%'],
    ['reason', 'slow'],
    ['reason', 'error'],
    ['phone', ''],
  ]
  const read = [...new URLSearchParams(encoded(values))]
  expect(read).toEqual(values.map(([name, value]) => [name, value.replace('\n', '\r\n')]))
})

test('it is tried again soon at first, and never less than twice a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 100].map(waitAfter)).toEqual([
    2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
  ])
})
