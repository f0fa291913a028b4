import { render } from 'preact'
import * as z from 'zod/mini'
import { MINUTE } from '../../shared/time.ts'
import { App } from './app.tsx'
import { isNewer } from './db/open.ts'
import { openPhoneStore, type Person } from './db/phone-store.ts'
import { isInApp } from './joining/in-app.ts'
import { Notice } from './pages/notice.tsx'
import { openPersonPhone } from './person-phone.ts'
import { FIRST_DATABASE, type Phone } from './phone.ts'
import { refresh } from './refresh.ts'
import { loadCatalogue } from './text/catalogue.ts'
import { vi } from './text/vi.ts'
import './style.css'

z.config({ jitless: true }) // the pages' policy forbids code from strings

const root = document.getElementById('app') ?? document.body
void start().catch((error) => {
  render(
    <Notice title={vi.broken.title} lines={[isNewer(error) ? vi.broken.outdated : vi.broken.lead]} />,
    root,
  )
})

async function start(): Promise<void> {
  // A browser below the floor: old-phones.js has shown it what to open instead.
  if (document.querySelector('#too-old:not([hidden])') !== null) return
  if (!isSecureContext) {
    return render(<Notice title={vi.insecure.title} lines={[vi.insecure.lead]} />, root)
  }
  if (isInApp(navigator.userAgent)) {
    return (await import('./joining/in-app-page.tsx')).showWayOut(root, navigator.userAgent)
  }
  const { phone, me } = await openPhone()
  const language = (await phone.facts.get('language')) ?? 'vi'
  const speech = { language, t: await loadCatalogue(language) }
  const app = <App phone={phone} speech={speech} />
  if (me?.pin === undefined) return render(app, root)
  const { renderLocked } = await import('./people/lock.tsx')
  renderLocked(root, phone, speech, app)
}

/** Opens the store of who used the phone last, and lets everybody's sender run. */
async function openPhone(): Promise<{ phone: Phone; me: Person | undefined }> {
  const say = (line: string) => () => render(<Notice title={vi.appName} lines={[line]} />, root)
  const inTheWay = { outdated: say(vi.broken.outdated), blocked: say(vi.broken.blocked) }
  const store = await openPhoneStore()
  const people = (await store.get('people')) ?? []
  const active = await store.get('active')
  const me = people.find(({ device }) => device === active) ?? people[0]
  const phone = await openPersonPhone(store, me?.database ?? FIRST_DATABASE, inTheWay)
  if (me === undefined && (await phone.facts.get('identity')) !== undefined) {
    await (await import('./joining/join.ts')).nameFirstPerson(phone)
  }
  listen(phone, () => void refresh(phone))
  for (const { database } of people) {
    if (database !== phone.database)
      void openPersonPhone(store, database, inTheWay).then((other) => listen(other))
  }
  return { phone, me }
}

const SPREAD = 2 * MINUTE

/** When to look whether something is to be sent, and when to ask what is new. */
function listen({ runner }: Phone, ask = () => {}): void {
  runner.tell({ type: 'woken' })
  ask()
  addEventListener('online', () => {
    runner.tell({ type: 'back-online' })
    // What is new can wait: a whole province may be back at this moment.
    setTimeout(ask, Math.random() * SPREAD)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return
    runner.tell({ type: 'woken' })
    ask()
  })
}
