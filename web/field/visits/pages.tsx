import type { LaterProps } from '../later.tsx'
import { Households } from './households.tsx'
import './visits.css'

/** Which of the pages of this folder an address means. */
export function Pages({ phone, route }: LaterProps) {
  switch (route.page) {
    case 'households':
      return <Households phone={phone} survey={route.survey} start={route.start} />
    default:
      return <main>{route.page}</main>
  }
}
