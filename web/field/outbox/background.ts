const TAG = 'outbox'

/**
 * Background Sync, where the browser has it: the worker is told when the network is back, and tells the pages that are
 * open, a frozen one too. Only a hint: whatever fails of it changes nothing. `wake` is called for each.
 */
export function backgroundHints(container: ServiceWorkerContainer | undefined, wake: () => void) {
  container?.addEventListener('message', ({ data }) => data === 'send' && wake())
  return {
    /** Asks for the next one. */
    ask(): void {
      container?.ready
        .then((registration) => (canSync(registration) ? registration.sync.register(TAG) : undefined))
        .catch(() => {})
    },
  }
}

type Syncing = { sync: { register: (tag: string) => Promise<void> } }

const canSync = (registration: object): registration is Syncing => 'sync' in registration
