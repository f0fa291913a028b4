import type { Route } from '../../http/route.ts'
import type { OfficeDeps } from '../deps.ts'
import { endPhones } from './end-phones.ts'
import { invite } from './invite.ts'

export const cardsRoutes: readonly Route<OfficeDeps>[] = [invite, endPhones]
