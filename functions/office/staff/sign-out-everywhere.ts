import { forStaff } from '../staff-route.ts'

/** Ends every session of whoever asks, this one too. */
export const signOutEverywhere = forStaff({
  method: 'post',
  path: '/api/office/sign-out-everywhere',
  summary: 'End all of the own sessions',
  answers: { 204: { description: 'Nobody is signed in any more as this person' } },
  problems: [],
  async handle(deps, c, { actor, record }) {
    const { email, province } = actor
    await record({ act: 'end-sessions', object: email, area: province === undefined ? {} : { province } })
    await deps.staff.endSessions(email)
    deps.cookies.clearSession(c)
    return c.body(null, 204)
  },
})
