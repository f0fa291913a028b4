import type { LaterProps } from '../later.tsx'
import { History } from './history.tsx'
import { Households } from './households.tsx'
import { Response } from './response.tsx'
import { Team } from './team.tsx'
import './visits.css'

/** Which of the pages of this folder an address means. */
export function Pages({ phone, route }: LaterProps) {
  switch (route.page) {
    case 'households':
      return <Households phone={phone} survey={route.survey} start={route.start} />
    case 'history':
      return <History phone={phone} />
    case 'response':
      return <Response key={route.id} phone={phone} id={route.id} />
    default:
      return <Team phone={phone} />
  }
}
