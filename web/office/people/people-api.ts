import * as z from 'zod/mini'
import { RegisterOverview } from '../../../shared/api/register.ts'
import { type StaffChange, StaffEntry, StaffList } from '../../../shared/api/staff.ts'
import type { AreaId } from '../../../shared/ids.ts'
import { get, post } from '../api.ts'

/** The staff of one province as functions. Each throws `ApiFailure`. */
export function peopleApi(province: AreaId) {
  const at = `/api/office/staff/${province}`
  return {
    list: () => get(at, StaffList),
    /** The communes that a coordinator can be given. */
    communes: async () => (await get(`/api/office/register/${province}`, RegisterOverview)).communes,
    change: (change: StaffChange) => post(at, StaffEntry, change),
    async signOut(email: string): Promise<void> {
      await post(`${at}/sign-out`, z.unknown(), { email })
    },
  }
}

export type PeopleApi = ReturnType<typeof peopleApi>

export type Communes = Awaited<ReturnType<PeopleApi['communes']>>
