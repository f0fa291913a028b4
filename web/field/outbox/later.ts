import type { Runner } from './runner.ts'

/**
 * Stands for a runner whose program is still being fetched: what it is told meanwhile reaches it then. When the
 * program does not come, visits stay where they are until the app is opened again.
 */
export function laterRunner(loading: Promise<Runner>): Runner {
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
      await (await loading).sendNow()
    },
  }
}
