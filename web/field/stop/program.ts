/** What a browser keeps of the app itself. What people wrote down rests in IndexedDB, which nothing here touches. */
type Kept = { caches: CacheStorage; container: ServiceWorkerContainer | undefined }

// Typed as always there; not in every browser, nor in a private window.
const kept = (): Kept => ({ caches, container: navigator.serviceWorker })

/** Takes the app's program off the phone: its worker, then its files. */
export async function takeProgramAway({ caches, container } = kept()): Promise<void> {
  const registration = await container?.getRegistration('/t/')
  await registration?.unregister()
  const names = (await caches.keys()).filter((name) => name.startsWith('t-'))
  await Promise.all(names.map((name) => caches.delete(name)))
}

/** Whether the app was taken away at this very order, so that opening it again must not bring it back for good. */
export const wasTakenAway = (order: string): boolean => localStorage.getItem('taken-away') === order

/** Remembers that the app was taken away at this order. */
export const noteTakenAway = (order: string): void => localStorage.setItem('taken-away', order)

/** Loads the app anew from the server, once for each order, and only while the server has it. */
export async function loadAnewOnce(order: string): Promise<void> {
  if (localStorage.getItem('loaded-anew') === order) return
  const page = await fetch('/t/', { cache: 'reload' })
  if (!page.ok || !(await page.text()).includes('id="app"')) return
  localStorage.setItem('loaded-anew', order) // first: a page that loads itself for ever helps nobody
  await takeProgramAway()
  location.reload()
}
