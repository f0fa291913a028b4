/** What a key asks for: the next or the previous form, to select the open one, or the button of that number. */
export type Asked = { move: 1 | -1 } | { select: true } | { button: string }

/** What a key means outside fields, and nothing together with a key that browsers and readers use. Pure. */
export function askedBy(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): Asked | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  const key = event.key.toLowerCase()
  if (key === 'j') return { move: 1 }
  if (key === 'k') return { move: -1 }
  if (key === 'x') return { select: true }
  return /^[1-4]$/.test(key) ? { button: key } : undefined
}

/** Whether keys are words there: a box to type in, a choice, or an open window. */
export function takesKeys(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('textarea, select, dialog, input:not([type="checkbox"])') !== null
  )
}
