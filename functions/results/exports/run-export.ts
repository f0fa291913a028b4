import type { ExportRef } from '../../store/exports.ts'
import type { ResultsDeps } from '../deps.ts'
import { keepLease, LEASE_MS, LeaseLost } from '../lease.ts'
import { ExportRefusal } from './refusal.ts'
import { writeExport } from './write-export.ts'

/**
 * Makes one export whole or not at all: takes its lease, writes its files, finishes it.
 * Resolves when nothing is left to do; rejects when trying again later may help, as Lambda does twice for an
 * asynchronous event. A later try takes over a failed one, or one whose holder died, and writes every file anew.
 */
export async function runExport(deps: ResultsDeps, { survey, province, id }: ExportRef): Promise<void> {
  const { exports, log } = deps
  const ref = { survey, province, id }
  const holder = deps.newId()
  const asked = await exports.take(ref, holder, LEASE_MS)
  if (asked === undefined) return settle(deps, ref)

  try {
    const outcome = await writeExport(deps, asked, keepLease(exports, deps.clock, ref, holder))
    if ((await exports.finish(ref, holder, outcome)) === undefined) throw new LeaseLost()
    log({ level: 'info', event: 'exported', export: id, survey, province, count: outcome.count })
  } catch (error) {
    log({ level: 'error', event: 'export-failed', export: id, survey, province, error: String(error) })
    if (error instanceof ExportRefusal) {
      await exports.fail(ref, holder, error.problem)
      return
    }
    // Changes nothing where it is done already or in other hands.
    await exports.fail(ref, holder, 'broken')
    throw error
  }
}

/** It is not to be had: it is done, or somebody is at it. */
async function settle(deps: ResultsDeps, ref: ExportRef): Promise<void> {
  const there = await deps.exports.getExport(ref)
  if (there === undefined) throw new Error(`There is no export ${ref.id}.`)
  if (there.state !== 'done') throw new Error(`Export ${ref.id} is in other hands.`)
}
