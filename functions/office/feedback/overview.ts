import { FeedbackOverview } from '../../../shared/api/feedback.ts'
import { AreaId } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import { pathPart } from '../../http/path.ts'
import { requireScope } from '../scope.ts'
import { forStaff } from '../staff-route.ts'
import { eachAtOnce } from './at-once.ts'
import { readCommunes } from './communes.ts'

/** Communes counted at a time, with three queries each: as many connections as the client opens. */
const AT_ONCE = 16

const byName = new Intl.Collator('vi')

/** How much waits in each commune: numbers only, counted by key. One that has ended is among them while something waits. */
export const feedbackOverview = forStaff({
  method: 'get',
  path: '/api/office/feedback/:province',
  summary: 'How much feedback waits in each commune',
  answers: { 200: { description: 'The communes', schema: FeedbackOverview } },
  problems: ['not-found', 'out-of-scope'],
  async handle(deps, c, desk) {
    const province = pathPart(c, 'province', AreaId)
    const scope = await requireScope(desk, 'answer-feedback', province)
    const asOf = deps.clock()
    const today = dayOf(asOf)
    const communes = (await readCommunes(deps, province, today)).filter(
      ({ id }) => scope.commune === undefined || id === scope.commune,
    )
    const counted = await eachAtOnce(communes, AT_ONCE, async ({ id, name, isPresent }) => {
      const counts = await deps.inbox.counts(id, today)
      return isPresent || counts.open + counts.quarantine > 0 ? [{ id, name, ...counts }] : []
    })
    const shown = counted.flat().sort((a, b) => byName.compare(a.name, b.name))
    return c.json({ asOf, communes: shown } satisfies FeedbackOverview)
  },
})
