import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import type { FieldEnv } from '../../../functions/env.ts'
import { type FieldDeps, makeFieldDeps } from '../../../functions/field/deps.ts'
import { registerRecordStore } from '../../../functions/store/register-records.ts'
import { staffStore } from '../../../functions/store/staff.ts'
import { openTable } from '../../../functions/store/table.ts'
import { BatchId, PosterId } from '../../../shared/ids.ts'
import type { Handler } from '../lambda.ts'
import { communes } from './places.ts'
import { FEEDBACK } from './posters.ts'
import { recount } from './recount.ts'
import { crews, fillRegister, isRegisterFilled } from './register.ts'
import { addResponses, pastBefore } from './responses.ts'

/** The made-up past of the first start, in days. */
const FIRST_DAYS = 100

/**
 * Fills the demo at the first start. A filling that was interrupted goes on at the next one and stores nothing twice;
 * the file `marker` says that it is whole. Gives an answered feedback, where there is one, whose receipt can be tried.
 */
export async function fillDemoOnce(
  env: FieldEnv,
  results: Handler,
  options: { marker: string; responses: number },
): Promise<Answered | undefined> {
  if (existsSync(options.marker)) {
    return Marker.parse(JSON.parse(await readFile(options.marker, 'utf8'))).answered
  }
  const deps = makeFieldDeps(env)
  const table = openTable({ name: env.TABLE, endpoint: env.DYNAMODB_ENDPOINT })
  const staff = staffStore(table, deps.clock)
  if (!(await isRegisterFilled(staff)))
    await fillRegister(deps, registerRecordStore(table, deps.clock), staff)

  if (options.responses > 0) {
    const past = pastBefore(deps.clock(), FIRST_DAYS)
    await addResponses(deps, table, { crews, count: options.responses, past, seed: 'first', reports: true })
    await recount(
      table,
      results,
      crews.map(({ commune }) => commune.province),
    )
  }
  const answered = await findAnswered(deps)
  const marker = { filledAt: deps.clock(), responses: options.responses, answered }
  await writeFile(options.marker, JSON.stringify(marker))
  return answered
}

/** A feedback that was answered, and the poster by which it came. */
export type Answered = z.infer<typeof Answered>
const Answered = z.object({ poster: PosterId, id: BatchId })

const Marker = z.object({ answered: z.exactOptional(Answered) })

async function findAnswered({ residents }: FieldDeps): Promise<Answered | undefined> {
  const { cases } = await residents()
  const [first] = communes
  if (first === undefined) return undefined
  const { found } = await cases.page(FEEDBACK, first.id, { limit: 200 })
  const answered = found.filter(
    ({ handling }) => handling.state === 'answered' && handling.settled === undefined,
  )
  // Where something was to be settled there is more to see.
  const one = answered.find(({ handling }) => Number(handling.rating) < 4) ?? answered[0]
  return one && { poster: one.handling.poster, id: one.batch.id }
}
