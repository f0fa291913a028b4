/**
 * Does something a moment after it was last asked for, and at once where the page may be gone in that moment. Not after `part`
 * has left the page.
 */
export function soon(part: Element, act: () => void): { ask: () => void; forget: () => void } {
  let timer: number | undefined
  const forget = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const due = () => {
    if (timer !== undefined && document.contains(part)) act()
    forget()
  }
  window.addEventListener('pagehide', due)
  return {
    ask() {
      clearTimeout(timer)
      timer = window.setTimeout(due, 400)
    },
    forget,
  }
}
