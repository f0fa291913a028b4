/** What came back for a form: one of our own pages, or nothing to rely on. */
export type Answer = { kind: 'page'; page: Document; address: string } | { kind: 'nothing' }

/**
 * Sends a form once. Only a page of ours is an answer: the page of a captive portal, a gateway's error and silence all
 * mean that it has to be sent again.
 */
export function post(address: string, body: string): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const nothing = () => resolve({ kind: 'nothing' })
    request.open('POST', address)
    request.timeout = 30_000
    request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded')
    request.onerror = nothing
    request.onabort = nothing
    request.ontimeout = nothing
    request.onload = () => {
      const page = new DOMParser().parseFromString(request.responseText, 'text/html')
      if (isAnswer(page, request.status)) resolve({ kind: 'page', page, address: ledTo(request.responseURL) })
      else nothing()
    }
    request.send(body)
  })
}

/** A busy server that gave the form back has told its person; one that gave back something else is asked again. */
function isAnswer(page: Document, status: number): boolean {
  const kind = page.querySelector('main')?.getAttribute('data-page') ?? undefined
  const isBusy = status === 429 || status === 503
  return kind !== undefined && (!isBusy || kind === 'form')
}

/** How long to wait after so many tries, in ms: 2, 4, 8, 16, then every 30 seconds. */
export function waitAfter(tries: number): number {
  return Math.min(1_000 * 2 ** tries, 30_000)
}

/** Where a redirect led; empty where the answer came from the address of this page. */
function ledTo(address: string): string {
  return address.replace(/\?.*/, '') === location.href.replace(/[?#].*/, '') ? '' : address
}
