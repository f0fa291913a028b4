import { JudgeQuarantine, QuarantineJudged } from '../../../shared/api/feedback.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import { forStaff } from '../staff-route.ts'
import { eachAtOnce } from './at-once.ts'
import { chosenIn } from './chosen.ts'
import { judgeOne } from './judge-one.ts'
import { requirePlace } from './named.ts'

const MAX_BYTES = 16 * 1024
const AT_ONCE = 10

/** One person says of many at once that they count, or that they do not. Whatever breaks, asking again goes on. */
export const judgeQuarantine = forStaff({
  method: 'post',
  path: '/api/office/feedback/:province/:commune/quarantine',
  summary: 'Release or clear feedback in quarantine',
  body: JudgeQuarantine,
  answers: { 200: { description: 'How many were judged', schema: QuarantineJudged } },
  problems: ['not-found', 'out-of-scope'],
  async handle(deps, c, desk) {
    const place = await requirePlace(deps, c, desk)
    const { judgement, chosen } = parseJson(JudgeQuarantine, await readBytes(c, MAX_BYTES))
    const { names, isMore } = await chosenIn(deps, place, chosen)
    const [first, last] = [names[0], names.at(-1)]
    if (first === undefined || last === undefined) {
      return c.json({ judged: 0, isMore } satisfies QuarantineJudged)
    }
    const object = `${judgement} ${names.length}: ${first.survey} ${first.id} – ${last.survey} ${last.id}`
    await desk.record({ act: 'judge-feedback', object, area: place, after: names })

    const settings = await deps.feedbackSettings.get(place.province)
    const by = desk.actor.email
    const judged = await eachAtOnce(names, AT_ONCE, (name) =>
      judgeOne(deps, name, { judgement, by, settings }),
    )
    return c.json({ judged: judged.filter(Boolean).length, isMore } satisfies QuarantineJudged)
  },
})
