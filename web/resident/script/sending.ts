import { post, waitAfter } from './post.ts'
import type { Words } from './words.ts'

/** What the sending of a form needs of its page. */
export type Sending = {
  form: HTMLFormElement
  words: Words
  /** What is sent, as it stands at each try. */
  body: () => Promise<string>
  show: (answer: Document, address: string) => void
}

/**
 * Sends the form beside the page, and again for as long as the page stays open: after a while, when the network comes
 * back, when the person asks. The id in the form makes one feedback of it however often it arrives. Whoever does not want
 * to wait can send it as any form is sent.
 */
export function sendBeside({ form, words, body, show }: Sending): void {
  const state = stateLine(form)
  const button = form.querySelector('.s button')
  let [isUnderWay, tries, timer] = [false, 0, 0]

  async function send() {
    if (isUnderWay || !document.contains(form)) return
    isUnderWay = true
    clearTimeout(timer)
    if (button !== null) button.textContent = words.sending
    const answer = await post(form.getAttribute('action') ?? '', await body())
    isUnderWay = false
    if (answer.kind === 'page') return show(answer.page, answer.address)
    tries += 1
    tell()
    timer = window.setTimeout(send, waitAfter(tries))
  }

  function tell() {
    if (button !== null) button.textContent = words.again
    state.textContent = ''
    state.className = 'a'
    for (const part of [line(words.notSent), line(words.tries(tries)), plainly()]) state.appendChild(part)
    if (tries === 1) button?.scrollIntoView(false)
  }

  function plainly(): HTMLElement {
    const other = document.createElement('button')
    other.type = 'button'
    other.className = 'u'
    other.textContent = words.plainly
    other.onclick = () => HTMLFormElement.prototype.submit.call(form)
    return other
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    send()
  })
  window.addEventListener('online', () => {
    if (tries > 0) send()
  })
}

/** Read aloud when it changes; it stands above the button that was pressed. */
function stateLine(form: HTMLFormElement): HTMLElement {
  const state = document.createElement('div')
  state.setAttribute('role', 'status')
  const end = form.querySelector('.s')
  form.insertBefore(state, end)
  return state
}

function line(text: string): HTMLElement {
  const paragraph = document.createElement('p')
  paragraph.textContent = text
  return paragraph
}
