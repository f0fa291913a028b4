import type { Context } from 'hono'
import { workingDaysAfter } from '../../shared/feedback/due.ts'
import { maskNumbers } from '../../shared/feedback/mask.ts'
import { settle, unsettle } from '../../shared/feedback/resident-steps.ts'
import { isRefusal } from '../../shared/feedback/stepping.ts'
import { tidyText } from '../../shared/text.ts'
import { dayOf } from '../../shared/time.ts'
import { busyPage, unknownPage } from '../../web/resident/message-pages.ts'
import { eraseConfirmPage, erasedPage, type StatusPage, statusPage } from '../../web/resident/status-page.ts'
import type { ResidentDeps, ResidentRoute } from './deps.ts'
import { eraseFeedback } from './erase-feedback.ts'
import { placeInWords } from './hanging.ts'
import { htmlPage, languageOf, orBusyPage, unkeptPage } from './html-page.ts'
import { readForm } from './posted-form.ts'
import { formBytes } from './send-form.ts'
import { changeCase } from './status-change.ts'
import { codeOf, getOpened, type Opened } from './status-opened.ts'
import { viewOf } from './status-view.ts'

/** As much as the page lets a resident write. */
const MAX_WORDS = 1_000

/** What became of a feedback, for whoever holds its receipt. */
export const showStatus: ResidentRoute = {
  method: 'get',
  path: '/g/:code/:token',
  summary: 'What became of a feedback, as a page.',
  access: 'public',
  answers: { 200: { description: 'The status.' } },
  problems: [],
  handle: orBusyPage(async (deps, c) => {
    const opened = await getOpened(deps, c)
    if (opened === undefined) return unknownReceipt(c)
    const { language, path: link, feedback } = opened
    const asksErasing = c.req.query('erase') !== undefined && feedback.handling.erasedAt === undefined
    if (asksErasing) return unkeptPage(c, eraseConfirmPage({ language, link }))
    return unkeptPage(c, await pageOf(deps, opened, saidIn(c.req.query('said'), opened)))
  }),
}

/** The resident says whether it is settled, or takes everything back. */
export const changeStatus: ResidentRoute = {
  method: 'post',
  path: '/g/:code/:token',
  summary: 'Say whether it is settled, or erase the feedback.',
  access: 'public',
  answers: {
    200: { description: 'It is erased.' },
    303: { description: 'Done: the status shows it.' },
  },
  problems: ['wrong-media-type', 'too-large'],
  handle: orBusyPage(async (deps, c) => {
    const { typed } = readForm(await formBytes(c))
    const opened = await getOpened(deps, c)
    if (opened === undefined) return unknownReceipt(c)
    const { language } = opened
    switch (typed._act?.[0]) {
      case 'settled':
        return answer(
          c,
          opened,
          'settled',
          await changeCase(deps, opened, (now) => settle(now, deps.clock())),
        )
      case 'unsettled': {
        const text = wordsIn(typed.why?.[0])
        if (text === '') return htmlPage(c, await pageOf(deps, opened, 'needs-words'), 422)
        return answer(c, opened, 'unsettled', await reopen(deps, opened, text))
      }
      case 'erase': {
        if ((await eraseFeedback(deps, opened)) === 'stale') return htmlPage(c, busyPage(language), 503)
        return htmlPage(c, erasedPage({ language }), 200)
      }
      default:
        return backToStatus(c, opened)
    }
  }),
}

/** One page for every receipt that opens nothing, whatever the reason. */
export function unknownReceipt(c: Context) {
  return htmlPage(c, unknownPage(languageOf(c, ['vi', 'en'])), 404)
}

/** Shows the status by an address of its own, so that loading it again sends nothing. */
export function backToStatus(c: Context, { path, language }: Opened, said?: Said): Response {
  const answer = said === undefined ? '' : `&said=${said}`
  return c.redirect(`${path}?lang=${language}${answer}`, 303)
}

type Said = 'settled' | 'unsettled' | 'corrected'

function answer(c: Context, opened: Opened, said: Said, outcome: Awaited<ReturnType<typeof changeCase>>) {
  if (outcome === 'stale') return htmlPage(c, busyPage(opened.language), 503)
  return backToStatus(c, opened, isRefusal(outcome) ? undefined : said)
}

async function reopen(deps: ResidentDeps, opened: Opened, text: string) {
  const { feedback, poster } = opened
  const { steps } = feedback.handling
  // Pressed twice: the first one has opened it.
  if (steps.some((step) => step.kind === 'unsettled' && step.text === text)) return feedback.handling
  const { dueDays, dueByTopic } = await deps.feedbackSettings.get(poster.province)
  return changeCase(deps, opened, (handling) => {
    const at = deps.clock()
    const due = workingDaysAfter(dayOf(at), dueByTopic[handling.topic ?? ''] ?? dueDays)
    return unsettle(handling, text, { at, due })
  })
}

/** Masked: the office reads them beside the answers. */
function wordsIn(why = ''): string {
  return maskNumbers(tidyText(why).slice(0, MAX_WORDS)).text
}

async function pageOf(deps: ResidentDeps, opened: Opened, said: StatusPage['said']) {
  const { language, path: link, poster, feedback } = opened
  const place = await placeInWords(deps, poster, language)
  const code = await codeOf(deps, opened)
  return statusPage({ language, place, link, code, ...viewOf(feedback.handling), said })
}

/** What the address says was just done, where it was done indeed: anybody can write an address. */
function saidIn(asked: string | undefined, { feedback }: Opened): StatusPage['said'] {
  const done = feedback.handling.steps.map(({ kind }) => (kind === 'correct' ? 'corrected' : kind))
  const said = (['settled', 'unsettled', 'corrected'] as const).find((one) => one === asked)
  return said !== undefined && done.includes(said) ? said : undefined
}
