import { ImportView } from '../../../shared/api/imports.ts'
import { AreaId, ImportId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { pathPart } from '../../http/path.ts'
import type { ResultsEvent } from '../../results/event.ts'
import { getPlan, type StoredPlan } from '../../store/import-plans.ts'
import type { ImportRef } from '../../store/imports.ts'
import type { OfficeDeps } from '../deps.ts'
import type { Desk } from '../desk.ts'
import { requireScope } from '../scope.ts'
import { forStaff } from '../staff-route.ts'
import { holdsStill } from './holds-still.ts'
import { areaOf, requirePlan } from './rights.ts'
import { isUnderWay, QUEUE_PATIENCE, viewOf } from './run-view.ts'

/**
 * Carries out a plan that was shown: all of it or, where the register has changed since, nothing. Asked again it answers
 * how far that is, and takes up one that was interrupted.
 */
export const applyImport = forStaff({
  method: 'post',
  path: '/api/office/register/:province/imports/:id/apply',
  summary: 'Carry out an import that was shown',
  answers: { 202: { description: 'How far it is', schema: ImportView } },
  problems: ['not-found', 'out-of-scope', 'import-under-way', 'plan-outdated', 'import-not-started'],
  async handle(deps, c, desk) {
    const ref = { province: pathPart(c, 'province', AreaId), id: pathPart(c, 'id', ImportId) }
    await requireScope(desk, 'edit-register', ref.province)
    const plan = await getPlan(deps.files, ref)
    if (plan === undefined) throw new Problem('not-found')
    await requirePlan(desk, plan)

    const now = deps.clock()
    const before = await deps.imports.getRun(ref)
    if (before?.state === 'done') return c.json(viewOf(before, now), 202)
    if (before !== undefined && isUnderWay(before, now)) return c.json(viewOf(before, now), 202)

    if ((await deps.imports.takeTurn(ref, QUEUE_PATIENCE)) === 'taken') throw new Problem('import-under-way')
    if (before === undefined && !(await holdsStill(deps.records, plan))) {
      // Somebody who asked at the same time may have been faster: then it is this import that has changed the register.
      const run = await deps.imports.getRun(ref)
      if (run !== undefined) return c.json(viewOf(run, now), 202)
      await deps.imports.endTurn(ref)
      throw new Problem('plan-outdated')
    }
    await desk.record({
      act: 'import',
      object: `imports/${ref.id}`,
      area: areaOf(plan.scope),
      after: plan.changes,
    })
    const run = await deps.imports.queue(before ?? aRun(plan, desk, now))
    await start(deps, ref)
    return c.json(viewOf(run, now), 202)
  },
})

function aRun({ id, file, scope, changes }: StoredPlan, desk: Desk, now: number) {
  return {
    id,
    file,
    province: scope.province,
    ...(scope.commune === undefined ? {} : { commune: scope.commune }),
    state: 'queued' as const,
    requestedAt: now,
    queuedAt: now,
    requestedBy: desk.actor.email,
    done: 0,
    of: changes.length,
  }
}

async function start(deps: OfficeDeps, ref: ImportRef): Promise<void> {
  const event: ResultsEvent = { kind: 'import', ...ref }
  try {
    await deps.startResults(event)
  } catch (error) {
    deps.log({ level: 'error', event: 'import-not-started', import: ref.id, error: String(error) })
    await deps.imports.take(ref, OFFICE, 0)
    await deps.imports.fail(ref, OFFICE)
    await deps.imports.endTurn(ref)
    throw new Problem('import-not-started')
  }
}

/** Who holds an import that never reached the results function. */
const OFFICE = 'office'
