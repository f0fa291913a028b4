/** New versions of the app: `watch` tells when one lies ready, `use` changes over to it. */
export type Updates = { watch: (ready: () => void) => () => void; use: () => void }

/**
 * Registers the service worker. A new one waits until `use`: a page that is open keeps the files it started with.
 * Without a worker (an old or private browser) the app works, but only with a network.
 */
export function serviceWorkerUpdates(container: ServiceWorkerContainer | undefined): Updates {
  if (container === undefined) return { watch: () => () => {}, use: () => {} }
  const registration = container.register('/t/sw.js', { scope: '/t/' })
  registration.catch(() => {}) // nothing is lost by it, and the next visit tries again
  return {
    watch(ready) {
      let isWatching = true
      void registration.then(
        (found) => whenWaiting(found, container, () => isWatching && ready()),
        () => {},
      )
      return () => {
        isWatching = false
      }
    },
    use() {
      const reload = () => location.reload()
      container.addEventListener('controllerchange', reload, { once: true })
      // Where another tab has changed over already, nothing waits any more.
      void registration.then(({ waiting }) => (waiting === null ? reload() : waiting.postMessage('use')))
    },
  }
}

function whenWaiting(
  registration: ServiceWorkerRegistration,
  container: ServiceWorkerContainer,
  ready: () => void,
): void {
  // The first worker of all replaces nothing.
  const check = () => registration.waiting !== null && container.controller !== null && ready()
  const follow = () => registration.installing?.addEventListener('statechange', check)
  check()
  follow() // one that was found before anybody watched
  registration.addEventListener('updatefound', follow)
}
