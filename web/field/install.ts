/** Chrome's offer to put the page on the home screen; it may be taken once, by a press. */
type InstallOffer = Event & { prompt: () => Promise<unknown> }

declare global {
  interface WindowEventMap {
    beforeinstallprompt: InstallOffer
  }
}

let offer: InstallOffer | undefined

/** Keeps the offer, which comes early, until somebody wants it. */
export function awaitInstallOffer(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    offer = event
  })
}

/** The offer, if the browser made one that was not taken yet. */
export const getInstallOffer = () => offer

/** Takes the offer. */
export async function install(): Promise<void> {
  await offer?.prompt()
  offer = undefined
}
