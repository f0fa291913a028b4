import { expect, it } from 'vitest'
import type { QuarantineJudged } from '../../../../shared/api/feedback.ts'
import { judgeAll } from '../../../../web/office/feedback/quarantine/judge-all.ts'

/** Judges one page after the other as they are given; a page more than that is a mistake. */
function runs(pages: QuarantineJudged[], stopAfter = Number.POSITIVE_INFINITY) {
  const told: number[] = []
  let asked = 0
  const judge = async () => {
    const page = pages[asked]
    asked += 1
    if (page === undefined) throw new Error('Asked once too often.')
    return page
  }
  const ended = judgeAll(judge, { isStopped: () => asked >= stopAfter, tell: (done) => told.push(done) })
  return { ended, told, asked: () => asked }
}

const full = { judged: 100, isMore: true }
const none = { judged: 0, isMore: true }

it('It asks on until nothing is left, and tells how many', async () => {
  const run = runs([full, full, { judged: 40, isMore: false }])
  expect(await run.ended).toBe('all')
  expect(run.told).toEqual([100, 200, 240])
})

it('It stops where it is told to: what was judged stays judged', async () => {
  const run = runs([full, full, full], 2)
  expect(await run.ended).toBe('stopped')
  expect(run.told).toEqual([100, 200])
})

it('It gives up where three requests in a row judge nothing, and not before', async () => {
  const run = runs([none, none, full, none, none, none, full])
  expect(await run.ended).toBe('stuck')
  expect(run.asked()).toBe(6)
})

it('What goes wrong is not hidden', async () => {
  await expect(runs([full]).ended).rejects.toThrow('once too often')
})
