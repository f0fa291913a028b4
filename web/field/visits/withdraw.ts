import type { Identity } from '../../../shared/api/team.ts'
import type { Phone } from '../phone.ts'
import type { KnownResponse } from './load-response.ts'

/**
 * Takes a form back: its next revision, without an answer, that says so. It waits in the outbox like any other form,
 * also before the first revision is sent. Rejects when it cannot be kept.
 */
export async function withdraw(
  phone: Pick<Phone, 'finished' | 'changes' | 'runner' | 'clock'>,
  form: KnownResponse,
  identity: Identity,
  label: string,
  reason: string,
): Promise<void> {
  const { id, survey, version, startedAt } = form
  const { team, member, device, area } = identity
  const response = {
    id,
    rev: form.rev + 1,
    version,
    author: { team, member, device },
    reason,
    withdrawn: true as const,
    startedAt,
    finishedAt: phone.clock(),
    answers: {},
  }
  await phone.finished.finish({ id, survey, area, label, response })
  phone.changes.announce()
  phone.runner.tell({ type: 'woken' })
}
