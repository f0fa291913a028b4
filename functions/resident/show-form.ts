import { formPage } from '../../web/resident/form-page.ts'
import { overPage, unknownPage } from '../../web/resident/message-pages.ts'
import { checkWord } from '../poster-code.ts'
import { loadOf } from '../store/posters.ts'
import type { ResidentRoute } from './deps.ts'
import { isBusyCode } from './flood.ts'
import { newStamp } from './form-stamp.ts'
import { getHanging, placeInWords } from './hanging.ts'
import { htmlPage, languageOf, orBusyPage } from './html-page.ts'
import { stampedFields } from './stamped-fields.ts'

/** What a resident opens by scanning a poster: the whole form, with the id that it will be stored under. */
export const showForm: ResidentRoute = {
  method: 'get',
  path: '/g/:code',
  summary: 'The form behind a poster, as a page.',
  access: 'public',
  answers: { 200: { description: 'The form.' } },
  problems: [],
  handle: orBusyPage(async (deps, c) => {
    const hanging = await getHanging(deps, c, { scan: true })
    if (hanging === undefined) return htmlPage(c, unknownPage(languageOf(c, ['vi', 'en'])), 404)
    const { poster, current } = hanging
    const language = languageOf(c, current.languages)
    if (!hanging.isOpen) return htmlPage(c, overPage(language), 410)
    const now = deps.clock()
    const asksProof = isBusyCode(loadOf(poster, now))
    const stamp = newStamp({ poster: poster.id, version: current.version, asksProof }, now, deps.random)
    const place = await placeInWords(deps, poster, language)
    const word = checkWord(deps.serverKey, poster.id)
    const stamped = await stampedFields(deps, stamp)
    return htmlPage(c, formPage({ version: current, language, place, word, ...stamped }), 200)
  }),
}
