/** A page of the office to go to after sign-in; anything else, another site above all, becomes its front page. */
export function ownPage(to: string | undefined, origin: string): string {
  if (to === undefined || !to.startsWith('/') || !URL.canParse(to, origin)) return FRONT_PAGE
  const { origin: target, pathname, search, hash } = new URL(to, origin)
  return target === origin && pathname.startsWith(FRONT_PAGE) ? pathname + search + hash : FRONT_PAGE
}

export const FRONT_PAGE = '/office/'
