import * as z from 'zod/mini'
import {
  type EndPhonesRequest,
  type InvitationRequest,
  ShownInvitation,
  type ShownInvitationRequest,
} from '../../../shared/api/cards.ts'
import { type EndDeviceRequest, TeamDevices } from '../../../shared/api/devices.ts'
import { MemberCounts, RegisterChange, RegisterOverview, RegisterPage } from '../../../shared/api/register.ts'
import type { AreaId, DeviceId, TeamId } from '../../../shared/ids.ts'
import type { Kind } from '../../../shared/register/kinds.ts'
import { ProvinceSettings } from '../../../shared/register/settings.ts'
import { get, post, postForFile } from '../api.ts'
import type { Entry } from './entries/revise.ts'

/** Which entries of a kind: of a commune, of one team of it, with these words in their names. */
export type EntryQuery = { commune?: AreaId; team?: TeamId; q?: string }

/** Entries, and where they go on. */
export type EntryPage<R> = { entries: Entry<R>[]; next?: string }

// More pages than that are never read at a stretch: 5,000 entries of one commune.
const MOST_PAGES = 50

/** Which team. */
type TeamPlace = { commune: AreaId; id: TeamId }

/** The register of one province as functions. Each throws `ApiFailure`. */
export function registerApi(province: AreaId) {
  const at = `/api/office/register/${province}`

  const phonesOf = ({ commune, id }: TeamPlace) => `${at}/communes/${commune}/teams/${id}/phones`

  async function page<R>(kind: Kind<R>, query: EntryQuery, after?: string): Promise<EntryPage<R>> {
    const words = new URLSearchParams({ ...query, ...(after === undefined ? {} : { after }) })
    const answer = await get(`${at}/entries/${kind.name}?${words}`, RegisterPage)
    const entries = answer.entries.map(({ record, rev }) => ({ record: kind.parse(record), rev }))
    return answer.next === undefined ? { entries } : { entries, next: answer.next }
  }

  async function* pages<R>(kind: Kind<R>, query: EntryQuery): AsyncGenerator<Entry<R>[]> {
    let after: string | undefined
    for (let read = 0; read < MOST_PAGES; read += 1) {
      const { entries, next } = await page(kind, query, after)
      yield entries
      if (next === undefined) return
      after = next
    }
  }

  return {
    overview: () => get(at, RegisterOverview),
    memberCounts: () => get(`${at}/members`, MemberCounts),
    page,

    /** All records of a kind, for lists to choose from. */
    async all<R>(kind: Kind<R>, query: EntryQuery): Promise<R[]> {
      const found: R[] = []
      for await (const entries of pages(kind, query)) found.push(...entries.map(({ record }) => record))
      return found
    },

    /** An entry as it is now. */
    async find<R extends { id: string }>(
      kind: Kind<R>,
      query: EntryQuery,
      id: string,
    ): Promise<Entry<R> | undefined> {
      for await (const entries of pages(kind, query)) {
        const entry = entries.find(({ record }) => record.id === id)
        if (entry !== undefined) return entry
      }
      return undefined
    },

    /** Adds an entry (rev 0) or changes it; the entry as it stands then. */
    async save<R>(kind: Kind<R>, entry: Entry<R>): Promise<Entry<R>> {
      const { record, rev } = await post(`${at}/entries/${kind.name}`, RegisterChange, entry)
      return { record: kind.parse(record), rev }
    },

    saveSettings: (settings: ProvinceSettings) => post(`${at}/settings`, ProvinceSettings, settings),
    /** A PDF of invitation cards. */
    cards: (request: InvitationRequest) => postForFile(`${at}/invitations`, request),
    /** A new invitation in clear. */
    showInvitation: (request: ShownInvitationRequest) =>
      post(`${at}/invitations/shown`, ShownInvitation, request),
    phones: (team: TeamPlace) => get(phonesOf(team), TeamDevices),
    endPhone: (team: TeamPlace, device: DeviceId) =>
      post(`${phonesOf(team)}/end`, z.unknown(), { device } satisfies EndDeviceRequest),
    /** Ends the access of a member's phones. */
    endPhones: (member: EndPhonesRequest) => post(`${at}/phones/end`, z.unknown(), member),
  }
}

export type RegisterApi = ReturnType<typeof registerApi>
