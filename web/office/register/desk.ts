import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Action, can } from '../../../shared/access.ts'
import type { StaffMember } from '../../../shared/api/office.ts'
import type { RegisterOverview } from '../../../shared/api/register.ts'
import type { AreaId } from '../../../shared/ids.ts'
import type { Day } from '../../../shared/time.ts'
import type { Said } from '../controls/said.tsx'
import type { RegisterApi } from './register-api.ts'

/** What every part of the register's page needs. */
export type RegisterDesk = {
  staff: StaffMember
  province: AreaId
  overview: RegisterOverview
  api: RegisterApi
  today: Day
  /** A new id; the letter says what of. */
  newId: (letter: string) => string
  say: (said: Said) => void
  /** To be told when the register has changed: the overview's figures are then read anew. */
  changed: () => void
}

export const RegisterContext = createContext<RegisterDesk | undefined>(undefined)

export function useRegister(): RegisterDesk {
  const desk = useContext(RegisterContext)
  if (desk === undefined) throw new Error('RegisterContext is missing.')
  return desk
}

/** Whether the person may do this in the province, or in one commune of it. */
export function useMay(): (action: Action, commune?: AreaId) => boolean {
  const { staff, province } = useRegister()
  return (action, commune) => can(staff, action, { province, ...(commune === undefined ? {} : { commune }) })
}
