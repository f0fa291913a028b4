import type { Runner } from './runner.ts'

/**
 * Stands for a runner whose program is still being fetched: what it is told meanwhile reaches it then. When the
 * program does not come, forms stay where they are, and "Gửi ngay" calls `openAnew`: browsers do not fetch a module
 * twice that failed once.
 */
export function laterRunner(loading: Promise<Runner>, openAnew: () => void): Runner {
  let runner: Runner | undefined
  loading.then(
    (loaded) => {
      runner = loaded
    },
    () => {},
  )
  return {
    state: () => runner?.state() ?? { at: 'idle' },
    tell(event) {
      loading.then(
        (loaded) => loaded.tell(event),
        () => {},
      )
    },
    async sendNow() {
      await loading.then((loaded) => loaded.sendNow(), openAnew)
    },
  }
}
