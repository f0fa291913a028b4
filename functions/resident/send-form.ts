import type { Context } from 'hono'
import type { Answers } from '../../shared/form/answers.ts'
import type { SurveyVersion } from '../../shared/form/definition.ts'
import { hasErrors, validate } from '../../shared/form/validate.ts'
import { ResponseId } from '../../shared/ids.ts'
import { Problem } from '../../shared/problems.ts'
import { formPage, hidden } from '../../web/resident/form-page.ts'
import { sentBeforePage, thanksPage, unknownPage } from '../../web/resident/message-pages.ts'
import { flagsOf } from '../field/flags.ts'
import { partPersonal } from '../field/personal.ts'
import { readBytes } from '../http/body.ts'
import { checkWord } from '../poster-code.ts'
import { hmac } from '../secrets.ts'
import type { Stored } from '../store/batches.ts'
import { isBusy } from '../store/table.ts'
import type { ResidentDeps, ResidentRoute } from './deps.ts'
import { getHanging, type Hanging, placeInWords } from './hanging.ts'
import { htmlPage, languageOf, orBusyPage } from './html-page.ts'
import { answersIn, type PostedForm, readForm } from './posted-form.ts'
import { receiptCode, receiptLink } from './receipt.ts'

const MAX_BYTES = 64 * 1024

/** A resident sends the form of a poster: a batch of one, whose id was made when the form was shown. */
export const sendForm: ResidentRoute = {
  method: 'post',
  path: '/g/:code',
  summary: 'Send the form behind a poster.',
  access: 'public',
  answers: { 200: { description: 'Thanks, with the number of the form.' } },
  problems: ['wrong-media-type', 'too-large'],
  handle: orBusyPage(async (deps, c) => {
    const form = readForm(await formBytes(c), deps.clock(), deps.random)
    const hanging = await getHanging(deps, c, { scan: false })
    if (hanging === undefined) return htmlPage(c, unknownPage(languageOf(c, ['vi', 'en'])), 404)
    const version = hanging.versions.get(form.version) ?? hanging.current
    const language = languageOf(c, version.languages)
    const place = await placeInWords(deps, hanging.poster, language)
    const word = checkWord(deps.serverKey, hanging.poster.id)
    const fields = {
      [hidden.id]: form.id,
      [hidden.version]: String(version.version),
      [hidden.openedAt]: String(form.openedAt),
    }
    const shown = { typed: form.typed, version, language, place, word, fields }

    const answers = answersIn(version, form.typed)
    const issues = validate(version, answers)
    if (hasErrors(issues)) return htmlPage(c, formPage({ ...shown, issues }), 422)

    const stored = await store(deps, hanging, { ...form, version, answers })
    if (stored === 'busy') return htmlPage(c, formPage({ ...shown, busy: true }), 503)
    if (stored.outcome === 'conflict') return htmlPage(c, sentBeforePage(language), 409)
    const link = receiptLink(deps, hanging.poster.id, form.id)
    const code = receiptCode(deps.serverKey, form.id)
    return htmlPage(c, thanksPage({ language, place, link, code, outcome: 'noted' }), 200)
  }),
}

/** A form whose answers fit, with the version that they were judged by. */
type Filled = Omit<PostedForm, 'version' | 'typed'> & { version: SurveyVersion; answers: Answers }

async function store(deps: ResidentDeps, hanging: Hanging, filled: Filled): Promise<Stored | 'busy'> {
  const { poster, survey, versions } = hanging
  const { id, openedAt, answers } = filled
  const version = filled.version.version
  const receivedAt = deps.clock()
  const response = {
    id: ResponseId.parse(id),
    rev: 1,
    version,
    startedAt: openedAt,
    finishedAt: receivedAt,
    answers,
    place: poster.place,
    ...(poster.hamlet === undefined ? {} : { hamlet: poster.hamlet }),
  }
  const batch = { id, survey: survey.id, area: poster.area, sealedAt: receivedAt, responses: [response] }
  const { province } = poster
  const around = { survey, versions, province, receivedAt, device: undefined, sentAt: undefined }
  const { kept, personal } = partPersonal(batch.responses, versions, receivedAt)
  // A form that comes again is the same one when all but the time of its coming is.
  const sameness = JSON.stringify([id, survey.id, poster.area, version, openedAt, answers])
  try {
    return await deps.batches.put(
      { ...batch, responses: kept, receivedAt, flags: flagsOf(batch, around) },
      hmac(deps.serverKey, sameness),
      personal,
    )
  } catch (error) {
    // A page must keep what was typed; problem+json would lose it.
    if (isBusy(error)) return 'busy'
    throw error
  }
}

async function formBytes(c: Context): Promise<Uint8Array> {
  const type = c.req.header('Content-Type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) throw new Problem('wrong-media-type')
  return readBytes(c, MAX_BYTES)
}
