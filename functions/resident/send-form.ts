import type { Context } from 'hono'
import type { SurveyVersion } from '../../shared/form/definition.ts'
import { hasErrors, validate } from '../../shared/form/validate.ts'
import type { BatchId } from '../../shared/ids.ts'
import { Problem } from '../../shared/problems.ts'
import { DAY } from '../../shared/time.ts'
import { formPage } from '../../web/resident/form-page.ts'
import { sentBeforePage, thanksPage, unknownPage } from '../../web/resident/message-pages.ts'
import { readBytes } from '../http/body.ts'
import { callerAddress } from '../http/caller-address.ts'
import { checkWord } from '../poster-code.ts'
import { loadOf } from '../store/posters.ts'
import { isBusy } from '../store/table.ts'
import type { ResidentDeps, ResidentRoute } from './deps.ts'
import { isBusyCode } from './flood.ts'
import { type FormStamp, idFrom, newStamp, stampIn } from './form-stamp.ts'
import { getHanging, type Hanging, placeInWords } from './hanging.ts'
import { htmlPage, languageOf, orBusyPage } from './html-page.ts'
import { answersIn, type PostedForm, readForm } from './posted-form.ts'
import { isProven } from './proof-of-work.ts'
import { receiptLink } from './receipt.ts'
import { type Received, receiveFeedback } from './receive-feedback.ts'
import { stampedFields } from './stamped-fields.ts'

const MAX_BYTES = 64 * 1024

/** A resident sends the form of a poster: a batch of one, whose id was made when the form was shown. */
export const sendForm: ResidentRoute = {
  method: 'post',
  path: '/g/:code',
  summary: 'Send the form behind a poster.',
  access: 'public',
  answers: { 200: { description: 'Thanks, with the receipt.' } },
  problems: ['wrong-media-type', 'too-large'],
  handle: orBusyPage(async (deps, c) => {
    const posted = readForm(await formBytes(c))
    const hanging = await getHanging(deps, c, { scan: false })
    if (hanging === undefined) return htmlPage(c, unknownPage(languageOf(c, ['vi', 'en'])), 404)
    const { poster } = hanging
    const stamp = stampIn(deps.serverKey, poster.id, posted)
    const version = await versionOf(deps, hanging, stamp)
    const language = languageOf(c, version.languages)
    const place = await placeInWords(deps, poster, language)
    const word = checkWord(deps.serverKey, poster.id)
    const again = async () => {
      const stamped = await stampedFields(deps, stamp ?? stampNow(deps, hanging, version))
      return { version, language, place, word, ...stamped, typed: posted.typed }
    }

    const answers = answersIn(version, posted.typed)
    const issues = validate(version, answers)
    if (hasErrors(issues)) return htmlPage(c, formPage({ ...(await again()), issues }), 422)

    const address = callerAddress(c)
    const id = stamp?.id ?? idOfUnsealed(deps, hanging, posted, address)
    const proven = stamp?.asksProof === true && (await isProven(deps, id, posted.proof))
    const received = await orBusy(
      receiveFeedback(deps, hanging, {
        ...{ id, version, language, answers, address },
        isTrapped: posted.trap !== '',
        sealed: stamp && { ...stamp, isProven: proven },
      }),
    )
    if (received === 'busy') return htmlPage(c, formPage({ ...(await again()), busy: true }), 503)
    if (received === 'conflict') return htmlPage(c, sentBeforePage(language), 409)
    const { code, handling } = received
    const link = receiptLink(deps, poster.id, received.id)
    const outcome = handling.state === 'noted' ? 'noted' : 'received'
    return htmlPage(c, thanksPage({ language, place, link, code, outcome, due: handling.due }), 200)
  }),
}

/** The version that the form was shown by; one that we did not show is judged by the present one. */
async function versionOf(
  { catalogue }: ResidentDeps,
  { survey, current }: Hanging,
  stamp: FormStamp | undefined,
): Promise<SurveyVersion> {
  if (stamp === undefined) return current
  return (await catalogue.versionsOf(survey, [stamp.version])).get(stamp.version) ?? current
}

/** For a form whose stamp is not ours, when it has to be shown again. */
function stampNow(deps: ResidentDeps, { poster }: Hanging, { version }: SurveyVersion): FormStamp {
  const now = deps.clock()
  const asksProof = isBusyCode(loadOf(poster, now))
  return newStamp({ poster: poster.id, version, asksProof }, now, deps.random)
}

/**
 * An id for a form without our stamp, made of all that came and of where from: so it is kept once a day, though it comes twice,
 * and two people who answer alike are two.
 */
function idOfUnsealed(
  { serverKey, clock }: ResidentDeps,
  { poster }: Hanging,
  { typed }: PostedForm,
  address: string,
): BatchId {
  const today = Math.floor(clock() / DAY) * DAY
  return idFrom(serverKey, today, JSON.stringify(['unsealed', poster.id, address, typed]))
}

async function orBusy(receiving: Promise<Received>): Promise<Received | 'busy'> {
  try {
    return await receiving
  } catch (error) {
    // A page must keep what was typed; problem+json would lose it.
    if (isBusy(error)) return 'busy'
    throw error
  }
}

/** The bytes of a form that a browser sends; throws `wrong-media-type` and `too-large`. */
export async function formBytes(c: Context): Promise<Uint8Array> {
  const type = c.req.header('Content-Type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) throw new Problem('wrong-media-type')
  return readBytes(c, MAX_BYTES)
}
