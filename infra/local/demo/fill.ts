import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import type { FieldEnv } from '../../../functions/env.ts'
import { makeFieldDeps } from '../../../functions/field/deps.ts'
import { registerRecordStore } from '../../../functions/store/register-records.ts'
import { staffStore } from '../../../functions/store/staff.ts'
import { openTable } from '../../../functions/store/table.ts'
import type { Handler } from '../lambda.ts'
import { recount } from './recount.ts'
import { crews, fillRegister, isRegisterFilled } from './register.ts'
import { addResponses, pastBefore } from './responses.ts'

/** The made-up past of the first start, in days. */
const FIRST_DAYS = 28

/**
 * Fills the demo at the first start. A filling that was interrupted goes on at the next one and stores nothing twice;
 * the file `marker` says that it is whole.
 */
export async function fillDemoOnce(
  env: FieldEnv,
  results: Handler,
  options: { marker: string; responses: number },
): Promise<void> {
  if (existsSync(options.marker)) return
  const deps = makeFieldDeps(env)
  const table = openTable({ name: env.TABLE, endpoint: env.DYNAMODB_ENDPOINT })
  const staff = staffStore(table, deps.clock)
  if (!(await isRegisterFilled(staff)))
    await fillRegister(deps, registerRecordStore(table, deps.clock), staff)

  if (options.responses > 0) {
    const past = pastBefore(deps.clock(), FIRST_DAYS)
    await addResponses(deps, { crews, count: options.responses, past, seed: 'first', reports: true })
    await recount(
      table,
      results,
      crews.map(({ commune }) => commune.province),
    )
  }
  await writeFile(options.marker, JSON.stringify({ filledAt: deps.clock(), responses: options.responses }))
}
