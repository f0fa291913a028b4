import type { Route } from '../../http/route.ts'
import type { OfficeDeps } from '../deps.ts'
import { endPhones } from './end-phones.ts'
import { invite } from './invite.ts'
import { endOnePhone, listPhones } from './phones.ts'
import { showInvitation } from './show.ts'

export const cardsRoutes: readonly Route<OfficeDeps>[] = [
  invite,
  showInvitation,
  endPhones,
  listPhones,
  endOnePhone,
]
