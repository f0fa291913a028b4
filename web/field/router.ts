import { useEffect, useState } from 'preact/hooks'
import { InvitationSecret } from '../../shared/api/team.ts'
import { ResponseId, SurveyId } from '../../shared/ids.ts'

/** The pages, each with what its address carries. They live in the fragment, so that one cached document serves all. */
export type Route =
  | { page: 'home' }
  | { page: 'join'; secret: string }
  /**
   * Without a section the draft knows where to go on; with one, the phone's back button goes a section back. `start`:
   * what a new form is about, `hamlet=H1&household=001`, so that a reload before the first answer keeps it.
   */
  | { page: 'fill'; survey: SurveyId; id: ResponseId; section?: string; start?: string }
  | { page: 'saved'; id: ResponseId }
  /** An invitation is typed in. */
  | { page: 'code' }
  /** `start`: one hamlet of them, or one household. */
  | { page: 'households'; survey: SurveyId; start?: string }
  | { page: 'history' }
  | { page: 'response'; id: ResponseId }
  | { page: 'team' }
  | { page: 'this-phone' }
  /** Who uses this phone. */
  | { page: 'people' }

/** The page that a fragment (`location.hash`) leads to; what cannot be read leads home. */
export function parseRoute(fragment: string): Route {
  const [path = '', query] = fragment.replace(/^#\/?/, '').split('?')
  const [page, first, second, third] = path.split('/')
  const start = query === undefined ? {} : { start: query }
  const secret = /^moi=(.+)$/.exec(page ?? '')?.[1]
  if (secret !== undefined) return { page: 'join', secret: secret.toUpperCase() }
  if (page === 'fill') {
    const survey = SurveyId.safeParse(first)
    const id = ResponseId.safeParse(second)
    if (survey.success && id.success) {
      return {
        page,
        survey: survey.data,
        id: id.data,
        ...(third === undefined ? {} : { section: third }),
        ...start,
      }
    }
  }
  if (page === 'saved' || page === 'response') {
    const id = ResponseId.safeParse(first)
    if (id.success) return { page, id: id.data }
  }
  if (page === 'households') {
    const survey = SurveyId.safeParse(first)
    if (survey.success) return { page, survey: survey.data, ...start }
  }
  if (page === 'code' || page === 'history' || page === 'team' || page === 'this-phone' || page === 'people')
    return { page }
  return { page: 'home' }
}

export function addressOf(route: Exclude<Route, { page: 'join' }>): string {
  const start = 'start' in route ? `?${route.start}` : ''
  switch (route.page) {
    case 'home':
      return '#/'
    case 'fill': {
      const form = `#/fill/${route.survey}/${route.id}`
      return (route.section === undefined ? form : `${form}/${route.section}`) + start
    }
    case 'saved':
    case 'response':
      return `#/${route.page}/${route.id}`
    case 'households':
      return `#/households/${route.survey}${start}`
    default:
      return `#/${route.page}`
  }
}

/** Goes on without leaving the old address in the history: "back" must not return to a form that was sent. */
export function goInstead(route: Exclude<Route, { page: 'join' }>): void {
  location.replace(addressOf(route))
}

/** Whether a secret looks like one; a link that was cut in a message does not. */
export const isSecret = (secret: string): boolean => InvitationSecret.safeParse(secret).success

export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash))
  useEffect(() => {
    const read = () => setRoute(parseRoute(location.hash))
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  return route
}
