import type { Context } from 'hono'
import { areaName } from '../../shared/area-name.ts'
import { Language } from '../../shared/form/definition.ts'
import type { AreaId } from '../../shared/ids.ts'
import { tidyCode } from '../../shared/invitation-code.ts'
import { lastKnownCommune, lastKnownProvince } from '../../shared/register/last-known.ts'
import type { Commune, Province } from '../../shared/register/present.ts'
import { dayOf } from '../../shared/time.ts'
import { type LookupPage, lookupFields, lookupPage } from '../../web/resident/lookup-page.ts'
import { posterCode } from '../poster-code.ts'
import type { ResidentDeps, ResidentRoute } from './deps.ts'
import { htmlPage, languageOf, orBusyPage } from './html-page.ts'
import { lookupLimit } from './lookup-limits.ts'
import { readForm } from './posted-form.ts'
import { receiptDigest, receiptToken } from './receipt.ts'
import { formBytes } from './send-form.ts'

const PATH = '/g/tra-cuu'
const CODE_LENGTH = 8

/** For who has no link: the feedback is found by its commune and the eight characters of the receipt. */
export const showLookup: ResidentRoute = {
  method: 'get',
  path: PATH,
  summary: 'Look a feedback up by its commune and code, as a page.',
  access: 'public',
  answers: { 200: { description: 'The form to look it up.' } },
  problems: [],
  handle: orBusyPage(async (deps, c) => {
    const asked = await placeAsked(
      deps,
      c.req.query(lookupFields.province),
      c.req.query(lookupFields.commune),
    )
    return htmlPage(c, lookupPage(pageOf(c, asked)), 200)
  }),
}

/** Leads to the status where the code is one of that commune. */
export const lookUp: ResidentRoute = {
  method: 'post',
  path: PATH,
  summary: 'Find the status of a feedback by its commune and code.',
  access: 'public',
  answers: { 303: { description: 'To the status.' } },
  problems: ['wrong-media-type', 'too-large'],
  handle: orBusyPage(async (deps, c) => {
    const { typed } = readForm(await formBytes(c))
    const first = (name: string) => typed[name]?.[0]
    const asked = await placeAsked(deps, first(lookupFields.province), first(lookupFields.commune))
    const page = { ...pageOf(c, asked), typed: (first(lookupFields.code) ?? '').slice(0, 40) }

    const limit = lookupLimit(deps, c, asked.commune?.id)
    if (await limit.isReached()) return htmlPage(c, lookupPage({ ...page, problem: 'too-many' }), 429)
    const path = await findReceipt(deps, asked.commune, page.typed)
    if (path !== undefined) return c.redirect(path, 303)
    await limit.countWrong()
    return htmlPage(c, lookupPage({ ...page, problem: 'unknown' }), 422)
  }),
}

/** The path of the receipt that the characters stand for in this commune. */
async function findReceipt(
  { serverKey, receipts }: ResidentDeps,
  commune: Commune | undefined,
  typed: string,
): Promise<string | undefined> {
  if (commune === undefined || tidyCode(typed).length !== CODE_LENGTH) return undefined
  const receipt = await receipts.get(receiptDigest(serverKey, commune.code, typed))
  if (receipt?.area.slice(0, 5) !== commune.code) return undefined
  const { poster, id } = receipt
  return `/g/${posterCode(serverKey, poster)}/${receiptToken(serverKey, poster, id)}`
}

/** What of the register was asked for, and what there is to choose from. */
type Asked = {
  provinces: Province[]
  province: Province | undefined
  communes: Commune[] | undefined
  commune: Commune | undefined
}

/** Areas that have ended are among them: what was said there is still asked for. */
async function placeAsked(
  { areas, clock }: ResidentDeps,
  provinceId: string | undefined,
  communeId: string | undefined,
): Promise<Asked> {
  const today = dayOf(clock())
  const known = await areas.provinces()
  const provinces = byName(known.flatMap(({ record }) => lastKnownProvince(record, today) ?? []))
  const [only, ...others] = provinces
  const province = provinces.find(({ id }) => id === provinceId) ?? (others.length === 0 ? only : undefined)
  const records = province && (await areas.communes(province.id))
  const communes = records && byName(records.flatMap(({ record }) => lastKnownCommune(record, today) ?? []))
  return { provinces, province, communes, commune: communes?.find(({ id }) => id === communeId) }
}

function pageOf(c: Context, { provinces, province, communes, commune }: Asked): LookupPage {
  return {
    language: languageOf(c, Language.options),
    provinces: provinces.map(named),
    province: province?.id,
    communes: communes?.map(named),
    commune: commune?.id,
  }
}

function named(area: Province | Commune): { id: AreaId; name: string } {
  return { id: area.id, name: areaName(area) }
}

/** By the bare name, as people look for it: wards and communes mixed. */
function byName<Area extends { name: string }>(areas: Area[]): Area[] {
  return areas.toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
}
