import type { Route } from '../../http/route.ts'
import type { OfficeDeps } from '../deps.ts'
import { changeStaff } from './change.ts'
import { listStaff } from './list.ts'
import { signOutStaff } from './sign-out.ts'
import { signOutEverywhere } from './sign-out-everywhere.ts'

export const staffRoutes: readonly Route<OfficeDeps>[] = [
  listStaff,
  changeStaff,
  signOutStaff,
  signOutEverywhere,
]
