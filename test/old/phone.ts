import type { Tab } from './cdp.ts'

/**
 * A person at a phone with an old browser: finds things by what stands on them, and taps where they are
 * drawn, as soon as they stay there.
 */
export type OldPhone = Awaited<ReturnType<typeof oldPhone>>

/** How long something may take to appear, in ms: a machine that does other things as well is slow. */
const PATIENCE = 30_000

export async function oldPhone(tab: Tab) {
  await tab.send('Emulation.setDeviceMetricsOverride', {
    width: 360,
    height: 640,
    deviceScaleFactor: 2,
    mobile: true,
  })

  /** Waits until an expression gives something else than null, false or nothing. */
  async function until(what: string, expression: string): Promise<unknown> {
    const end = Date.now() + PATIENCE
    for (;;) {
      // While one page gives way to the next, there is nothing to ask.
      const value = await tab.evaluate(expression).catch(() => undefined)
      if (value !== undefined && value !== null && value !== false) return value
      if (Date.now() > end) throw new Error(`Not seen: ${what}. There was: ${await tab.evaluate(SHOWN)}`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  async function press(what: string, find: string): Promise<void> {
    const place = await until(
      what,
      `(function () { ${FINDERS} return restingPlaceOf(function () { return ${find} }) })()`,
    )
    const { x, y } = JSON.parse(String(place))
    for (const type of ['mousePressed', 'mouseReleased']) {
      await tab.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 })
    }
  }

  return {
    async open(address: string): Promise<void> {
      await tab.send('Page.navigate', { url: address })
    },

    async reload(): Promise<void> {
      await tab.evaluate('window.isTheOldPage = true')
      await tab.send('Page.reload')
      await until('the page anew', 'window.isTheOldPage === undefined')
    },

    sees: (words: string) => until(words, `(${SHOWN}).indexOf(${JSON.stringify(words)}) >= 0`),

    /** Which of these texts is there first. */
    async seesOneOf(...words: string[]): Promise<string> {
      const found = `${JSON.stringify(words)}.filter(function (text) { return (${SHOWN}).indexOf(text) >= 0 })[0]`
      return String(await until(words.join(' or '), found))
    },

    /** Taps the button or link that says these words, alone or among others. */
    tap: (words: string) => press(words, `named('button, a, summary', ${JSON.stringify(words)})`),

    choose: (question: string, option: string) =>
      press(option, `named('label', ${JSON.stringify(option)}, group(${JSON.stringify(question)}))`),

    /** Whether this answer is chosen, as soon as it is. */
    isChosen: (option: string) =>
      until(
        `${option}, chosen`,
        `(function () { ${FINDERS} var label = named('label', ${JSON.stringify(option)})
          return !!label && label.querySelector('input').checked })()`,
      ),

    /** Waits until the phone has written down a draft that was changed after this moment. */
    hasKeptDraftSince: (moment: number) => until('the draft in the store', keptDraftSince(moment)),

    async type(question: string, text: string): Promise<void> {
      const box = `group(${JSON.stringify(question)}).querySelector('input, textarea')`
      await press(question, box)
      for (const letter of text) await tab.send('Input.dispatchKeyEvent', { type: 'char', text: letter })
      await until(text, `(function () { ${FINDERS} return ${box}.value === ${JSON.stringify(text)} })()`)
    },

    /** Waits until the app's own worker answers for the page. */
    isInstalled: () =>
      until(
        'the worker',
        'navigator.serviceWorker.ready.then(function () { return !!navigator.serviceWorker.controller })',
      ),

    /** How far the page is wider than the screen, in CSS pixels: nothing may stick out of it. */
    sticksOut: () => tab.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
  }
}

const keptDraftSince = (moment: number) => `new Promise(function (resolve) {
  indexedDB.open('tung-nha').onsuccess = function (opened) {
    var db = opened.target.result
    db.transaction('drafts').objectStore('drafts').getAll().onsuccess = function (found) {
      db.close()
      resolve(found.target.result.some(function (draft) { return draft.savedAt >= ${moment} }))
    }
  }
})`

const SHOWN = `document.body.innerText.replace(/\\s+/g, ' ')`

// In the page, so in the language of the oldest browser.
const FINDERS = `
  function textOf(element) { return (element.innerText || '').replace(/\\s+/g, ' ').trim() }
  function isShown(element) { return element.getClientRects().length > 0 && !element.disabled }
  function named(kinds, words, within) {
    if (within === null) return null
    var found = Array.prototype.filter.call((within || document).querySelectorAll(kinds), function (element) {
      return isShown(element) && textOf(element).indexOf(words) >= 0
    })
    found.sort(function (a, b) { return textOf(a).length - textOf(b).length })
    return found[0] || null
  }
  function group(question) {
    return Array.prototype.filter.call(document.querySelectorAll('fieldset, [role=group]'), function (element) {
      return isShown(element) && textOf(element).indexOf(question) >= 0
    })[0] || null
  }
  function placeOf(element) {
    if (!element) return null
    element.scrollIntoView({ block: 'center' })
    var box = element.getBoundingClientRect()
    var x = box.left + box.width / 2
    var y = box.top + box.height / 2
    var top = document.elementFromPoint(x, y)
    return top && (element.contains(top) || top.contains(element)) ? JSON.stringify({ x: x, y: y }) : null
  }
  function restingPlaceOf(find) {
    var before = placeOf(find())
    return new Promise(function (resolve) {
      setTimeout(function () { resolve(placeOf(find()) === before ? before : null) }, 60)
    })
  }
`
