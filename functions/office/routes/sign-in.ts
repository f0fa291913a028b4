import { SIGN_IN_PATH } from '../../../shared/api/office.ts'
import type { Route } from '../../http/route.ts'
import type { OfficeDeps } from '../deps.ts'
import { FRONT_PAGE, ownPage } from '../pages.ts'

/** Sends the browser to the provider; `to` is the page of the office to come back to. */
export const signIn: Route<OfficeDeps> = {
  method: 'get',
  path: SIGN_IN_PATH,
  summary: 'Begin to sign in',
  access: 'public',
  answers: {
    302: { description: "To the provider's sign-in page, or back to ours if it cannot be reached" },
  },
  problems: [],
  async handle(deps, c) {
    try {
      const { url, proof } = await deps.provider.begin()
      const former = deps.cookies.getSession(c) // does not come back from another site's page: it is SameSite=Strict
      await deps.cookies.setSignIn(c, {
        ...proof,
        to: ownPage(c.req.query('to'), deps.origin),
        ...(former === undefined ? {} : { former }),
      })
      return c.redirect(url.href)
    } catch (error) {
      deps.log({ level: 'error', event: 'provider-unreachable', error: String(error) })
      return c.redirect(`${FRONT_PAGE}?sign-in=failed`)
    }
  },
}
