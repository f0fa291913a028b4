import { useEffect, useRef } from 'preact/hooks'
import { type Action, can } from '../../shared/access.ts'
import type { Me } from '../../shared/api/office.ts'
import { type Address, Page } from './address.ts'
import { useLanguage } from './language.tsx'
import { Link } from './link.tsx'

/** What one must be allowed to do to have a page. */
const needed: Record<Page, Action> = {
  results: 'see-results',
  report: 'download-summary',
  reviews: 'review',
  feedback: 'see-results',
  register: 'see-register',
  surveys: 'see-surveys',
  people: 'see-staff',
  audit: 'see-audit',
}

/** The pages that this person has, as links; nothing where there is only one. */
export function PageBar({ me, address }: { me: Me; address: Address }) {
  const { text } = useLanguage()
  const { page = 'results', province } = address
  const bar = useRef<HTMLElement>(null)
  // On a phone the bar is longer than the screen.
  useEffect(
    () =>
      bar.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' }),
    [page],
  )
  const own = Page.options.filter((name) => hasPage(me, name))
  if (own.length < 2) return null
  return (
    <nav ref={bar} class="pages" aria-label={text.pagesLabel}>
      {own.map((name) => (
        <Link
          key={name}
          to={{ page: name, ...(province === undefined ? {} : { province }) }}
          current={name === page}
        >
          {text.pages[name]}
        </Link>
      ))}
    </nav>
  )
}

/** Where this person begins: somebody who only reads the log has no results. */
export function firstPage(me: Me): Page {
  return Page.options.find((name) => hasPage(me, name)) ?? 'results'
}

/** Whether this person may do anywhere what the page is for. */
function hasPage({ staff, provinces }: Me, page: Page): boolean {
  const { commune } = staff
  const areas = provinces.map(({ id }) => ({ province: id, ...(commune === undefined ? {} : { commune }) }))
  return [{}, ...areas].some((area) => can(staff, needed[page], area))
}
