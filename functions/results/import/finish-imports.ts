import type { ResultsDeps } from '../deps.ts'
import { runImport } from './run-import.ts'

/** So many of a province's imports are looked at: no more than one is under way at a time. */
const LOOKED_AT = 5

/** Carries on every import that was interrupted and never ended. One that cannot be ended does not keep others back. */
export async function finishImports(deps: ResultsDeps): Promise<void> {
  for (const { id: province } of await deps.register.provinces()) {
    const open = (await deps.imports.recent(province, LOOKED_AT)).filter(({ state }) => state !== 'done')
    for (const { id } of open.reverse()) {
      // The run has logged why.
      await runImport(deps, { province, id }).catch(() => undefined)
    }
  }
}
