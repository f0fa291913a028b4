import { posterIdIn } from '../../../functions/poster-code.ts'
import { idInToken } from '../../../functions/resident/receipt.ts'
import type { Case } from '../../../shared/feedback/case.ts'
import type { BatchId } from '../../../shared/ids.ts'
import { SECOND } from '../../../shared/time.ts'
import { aField, ORIGIN, storedBatches } from '../../support/app.ts'
import { COMMUNE, FEEDBACK } from '../../support/batches.ts'
import { putUp } from '../../support/posters.ts'

export type Fields = Record<string, string | string[]>

/** What somebody has who sent a feedback. */
export type Sent = { id: BatchId; path: string; code: string; form: URLSearchParams }

export type ResidentWorld = Awaited<ReturnType<typeof residentWorld>>

/** Residents at one poster of a commune, who send feedback and come back with their receipts. */
export async function residentWorld() {
  const field = await aField()
  const { deps, clock, app } = field
  const stores = await deps.residents()
  deps.residents = async () => stores // so that a test can come between
  const poster = `/g/${await putUp(deps)}`

  const get = async (path: string) => app.request(path)
  const post = async (path: string, fields: Fields | URLSearchParams) =>
    app.request(path, { method: 'POST', body: fields instanceof URLSearchParams ? fields : asForm(fields) })

  /** Opens a form, waits as long as somebody reads, and fills in what is given over what stands there. */
  async function fill(path: string, fields: Fields): Promise<URLSearchParams> {
    const page = await (await get(path)).text()
    clock.advance(20 * SECOND)
    const form = new URLSearchParams()
    for (const [, name, value] of page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)) {
      form.append(name ?? '', value ?? '')
    }
    for (const [name, value] of asForm(fields)) form.append(name, value)
    return form
  }

  async function send(fields: Fields = {}, path = poster): Promise<Sent> {
    const form = await fill(path, { rating: '2', topic: 'network', want_contact: 'no', ...fields })
    const answer = await post(path, form)
    const page = await answer.text()
    const link = /<a id="receipt"[^>]* href="([^"?]+)/.exec(page)?.[1]
    if (answer.status !== 200 || link === undefined) throw new Error(`${answer.status}: ${page}`)
    const own = link.replace(ORIGIN, '')
    const [, , code = '', token = ''] = own.split('/')
    const posterId = posterIdIn(deps.serverKey, code)
    const id = posterId && idInToken(deps.serverKey, posterId, token)
    if (id === undefined) throw new Error('A receipt that opens nothing.')
    return { id, path: own, code: /<b class="k">([^<]+)</.exec(page)?.[1] ?? '', form }
  }

  async function feedback(sent: Sent) {
    const found = await stores.cases.get(FEEDBACK, COMMUNE, sent.id)
    if (found === undefined) throw new Error('No feedback.')
    return found
  }

  return {
    field,
    deps,
    stores,
    clock,
    poster,
    get,
    post,
    fill,
    send,
    feedback,
    page: async (path: string) => (await get(path)).text(),
    handling: async (sent: Sent): Promise<Case> => (await feedback(sent)).handling,
    /** An office changes the case, whatever its routes would say. */
    async office(sent: Sent, changes: Partial<Case>): Promise<void> {
      const before = await feedback(sent)
      const next = { ...before.handling, ...changes }
      const name = { survey: FEEDBACK, area: COMMUNE, id: sent.id }
      const changed = await stores.cases.change(before, next)
      if (changed === 'stale') throw new Error('Stale.')
      await stores.inbox.mirror(name, changed, before.handling)
    },
    batches: () => storedBatches(field, FEEDBACK),
    inbox: async (which: 'open' | 'quarantine' = 'open') =>
      (await stores.inbox.page(COMMUNE, which, { limit: 100 })).entries.map(({ line }) => line),
    contact: (id: BatchId) => stores.personal.of(FEEDBACK, COMMUNE, id),
    decisions: () => deps.decisions.ofArea(FEEDBACK, COMMUNE),
  }
}

function asForm(fields: Fields): URLSearchParams {
  const form = new URLSearchParams()
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) form.append(name, value)
  }
  return form
}
