import { render } from 'preact'
import * as z from 'zod/mini'
import { fieldApi } from './api.ts'
import { App } from './app.tsx'
import { draftStore } from './db/drafts.ts'
import { factStore } from './db/facts.ts'
import { finishedStore } from './db/finished.ts'
import { type Database, openDatabase } from './db/open.ts'
import { rejoin } from './join.ts'
import { isInApp } from './joining/in-app.ts'
import { laterRunner } from './outbox/later.ts'
import { Notice } from './pages/notice.tsx'
import { changes, type Phone } from './phone.ts'
import { refresh } from './refresh.ts'
import { loadCatalogue } from './text/catalogue.ts'
import { vi } from './text/vi.ts'
import { serviceWorkerUpdates } from './updates.ts'
import './style.css'

z.config({ jitless: true }) // the pages' policy forbids code from strings

const root = document.getElementById('app') ?? document.body
void start().catch(() => {
  render(<Notice title={vi.broken.title} lines={[vi.broken.lead]} />, root)
})

async function start(): Promise<void> {
  if (!isSecureContext) {
    return render(<Notice title={vi.insecure.title} lines={[vi.insecure.lead]} />, root)
  }
  if (isInApp(navigator.userAgent)) {
    return (await import('./joining/in-app-page.tsx')).showWayOut(root, navigator.userAgent)
  }
  const say = (line: string) => () => render(<Notice title={vi.appName} lines={[line]} />, root)
  const db = await openDatabase('tung-nha', say(vi.broken.outdated), say(vi.broken.blocked))
  const phone = thisPhone(db)
  listen(phone)
  const language = (await phone.facts.get('language')) ?? 'vi'
  const speech = { language, t: await loadCatalogue(language) }
  const updates = serviceWorkerUpdates(navigator.serviceWorker)
  render(<App phone={phone} updates={updates} speech={speech} />, root)
}

function thisPhone(db: Database): Phone {
  const clock = Date.now
  const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))
  const facts = factStore(db)
  const api = fieldApi(fetch.bind(globalThis))
  const { announce, watch } = changes()
  const loading = import('./sender.ts').then(({ startSender }) =>
    startSender(db, facts, {
      request: api.request,
      clock,
      randomBytes,
      changed: announce,
      rejoin: () => rejoin(phone),
    }),
  )
  const phone: Phone = {
    facts,
    drafts: draftStore(db),
    finished: finishedStore(db),
    runner: laterRunner(loading, () => navigator.onLine && location.reload()),
    api,
    clock,
    randomBytes,
    changes: { announce, watch },
    askPersistence: async () => (await navigator.storage?.persist?.()) ?? false,
  }
  return phone
}

/** When to look whether something is to be sent, and when to ask what is new. */
function listen(phone: Phone): void {
  phone.runner.tell({ type: 'woken' })
  void refresh(phone)
  addEventListener('online', () => {
    phone.runner.tell({ type: 'back-online' })
    void refresh(phone)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return
    phone.runner.tell({ type: 'woken' })
    void refresh(phone)
  })
}
