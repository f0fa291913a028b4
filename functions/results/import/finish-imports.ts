import type { ImportRef } from '../../store/imports.ts'
import type { ResultsDeps } from '../deps.ts'
import { runImport } from './run-import.ts'

/** So many of a province's imports are looked at: no more than one is under way at a time. */
const LOOKED_AT = 5

/**
 * Carries on every import that was interrupted and never ended, also of a province that has ended. One that cannot be
 * ended does not keep others back.
 */
export async function finishImports(deps: ResultsDeps): Promise<void> {
  for (const { record } of await deps.records.provinces()) {
    const province = record.id
    const open = (await deps.imports.recent(province, LOOKED_AT)).filter(({ state }) => state !== 'done')
    for (const { id } of open.reverse()) {
      // The run has logged why.
      await runImport(deps, { province, id }).catch(() => letOthersPass(deps, { province, id }))
    }
  }
}

// A failed import keeps its turn for Lambda's next try, but it is the night that tries this one: again tomorrow.
async function letOthersPass({ imports }: ResultsDeps, ref: ImportRef): Promise<void> {
  if ((await imports.getRun(ref))?.state === 'failed') await imports.endTurn(ref)
}
