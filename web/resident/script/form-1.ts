/**
 * What makes the resident's pages better where a browser can; they are complete without it. Its number is the contract
 * with the markup: `data-page`, `data-q` and its companions, `data-draft`, `data-challenge`.
 */
import { draftsIn } from './drafts.ts'
import { improveForm } from './improve-form.ts'

const drafts = draftsIn(() => localStorage, Date.now)

start()

function start(): void {
  const kind = document.querySelector('main')?.getAttribute('data-page')
  const form = document.querySelector<HTMLFormElement>('form[method=post]')
  if (kind === 'done') finish()
  else if (kind === 'form' && form !== null) improveForm(form, drafts, showInstead)
}

/** The form is over: its draft goes, and whoever loads this page again gets the receipt, not an empty form. */
function finish(): void {
  drafts.drop(location.pathname)
  const receipt = document.querySelector<HTMLAnchorElement>('#receipt')
  if (receipt !== null && receipt.origin === location.origin) history.replaceState(null, '', receipt.href)
}

/** Puts another page of ours in the place of this one; `address` is where the server led to. */
function showInstead(page: Document, address: string): void {
  document.title = page.title
  document.documentElement.replaceChild(document.adoptNode(page.body), document.body)
  if (address !== '') history.replaceState(null, '', address)
  window.scrollTo(0, 0)
  const news = document.querySelector<HTMLElement>('[role=alert],h1')
  news?.setAttribute('tabindex', '-1')
  news?.focus()
  start()
}
