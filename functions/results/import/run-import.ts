import { getPlan, type StoredChange } from '../../store/import-plans.ts'
import type { ImportRef, ImportRun } from '../../store/imports.ts'
import type { ResultsDeps } from '../deps.ts'
import { LEASE_MS, LeaseLost } from '../lease.ts'
import { writeChange } from './write-change.ts'

/** Entries written at the same time. */
const AT_ONCE = 25
/** Entries after which the progress is written down and the lease renewed. */
const STEP = 500
/** Names that a person is shown of entries which were left as they are. */
const NAMED = 50

/** As long as an interrupted import keeps others out: Lambda tries it again within it. */
const TURN_AFTER_FAILURE = 3 * LEASE_MS

/**
 * Carries out one import where it stopped, to its end: its plan was held against the register before the first write, and
 * each write is one conditional put that finds what an earlier try has done. Resolves when nothing is left to do; rejects
 * when trying again may help, as Lambda does twice for an asynchronous event, and the night after.
 */
export async function runImport(deps: ResultsDeps, ref: ImportRef): Promise<void> {
  const { imports, log } = deps
  const holder = deps.newId()
  if ((await imports.takeTurn(ref, LEASE_MS)) === 'taken') throw new Error('Another import has the turn.')
  const run = await imports.take(ref, holder, LEASE_MS)
  if (run === undefined) return settle(deps, ref)

  try {
    const left = await carryOut(deps, run, holder)
    if ((await imports.finish(ref, holder)) === undefined) throw new LeaseLost()
    await imports.endTurn(ref)
    log({ level: 'info', import: ref.id, province: ref.province, of: run.of, left })
  } catch (error) {
    log({ level: 'error', import: ref.id, province: ref.province, error: String(error) })
    if (!(error instanceof LeaseLost)) {
      await imports.fail(ref, holder)
      await imports.takeTurn(ref, TURN_AFTER_FAILURE)
    }
    throw error
  }
}

/** The import is not to be had: it is done, or somebody is at it. */
async function settle({ imports }: ResultsDeps, ref: ImportRef): Promise<void> {
  const run = await imports.getRun(ref)
  if (run?.state !== 'done') throw new Error(`Import ${ref.id} is in other hands, or there is none.`)
  await imports.endTurn(ref)
}

/** Gives how many entries were left as they are. */
async function carryOut(deps: ResultsDeps, run: ImportRun, holder: string): Promise<number> {
  const plan = await getPlan(deps.files, run)
  if (plan === undefined) throw new Error(`There is no plan of import ${run.id}.`)
  let { left } = run
  for (const step of stepsFrom(plan.changes, run.done)) {
    const outcomes = await allOf(step.changes, (change) => writeChange(deps, run.province, change))
    const names = step.changes.filter((_, at) => outcomes[at] === 'left').map(({ name }) => name)
    if (names.length > 0) {
      left = {
        count: (left?.count ?? 0) + names.length,
        names: [...(left?.names ?? []), ...names].slice(0, NAMED),
      }
    }
    const progress = left === undefined ? { done: step.end } : { done: step.end, left }
    if ((await deps.imports.progress(run, holder, progress, LEASE_MS)) === undefined) throw new LeaseLost()
    if ((await deps.imports.takeTurn(run, LEASE_MS)) === 'taken') throw new LeaseLost()
  }
  return left?.count ?? 0
}

/** The changes behind the first `done`, in steps of one kind each: a team is there before its members. */
function stepsFrom(
  changes: readonly StoredChange[],
  done: number,
): { changes: StoredChange[]; end: number }[] {
  const steps: { changes: StoredChange[]; end: number }[] = []
  for (let start = done; start < changes.length; ) {
    const kind = changes[start]?.kind
    const other = changes.findIndex((change, at) => at > start && change.kind !== kind)
    const end = Math.min(start + STEP, other === -1 ? changes.length : other)
    steps.push({ changes: changes.slice(start, end), end })
    start = end
  }
  return steps
}

/** What becomes of each, so many at a time. After a failure none is begun, and those under way have ended. */
async function allOf<Item, Outcome>(
  items: readonly Item[],
  act: (item: Item) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const waiting = items.entries()
  let failed = false
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (const [at, item] of waiting) {
      if (failed) return
      try {
        outcomes[at] = await act(item)
      } catch (error) {
        failed = true
        throw error
      }
    }
  })
  const ended = await Promise.allSettled(workers)
  for (const worker of ended) if (worker.status === 'rejected') throw worker.reason
  return outcomes
}
