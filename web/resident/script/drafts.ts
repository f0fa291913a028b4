import type { Values } from './fields.ts'

/** What a half-filled form is kept as, until it is sent and for a day at most. Telephone numbers never are. */
export type Draft = {
  /** Which survey and version it answers. */
  form: string
  keptAt: number
  values: Values
  /** The hidden fields of a form that was on its way: sent again under the same id it is one feedback. */
  sent?: Values
}

/** The drafts of this phone, one for each poster. Every call may find that the browser keeps nothing. */
export function draftsIn(storage: () => Storage, now: () => number) {
  return {
    /** The draft of a page's address; nothing when it is a day old, of another form, or not to be read. */
    get(place: string, form: string): Draft | undefined {
      return attempt(() => {
        dropOld(storage(), now())
        const draft = read(storage().getItem(PREFIX + place))
        return draft?.form === form ? draft : undefined
      })
    },
    keep(place: string, draft: Omit<Draft, 'keptAt'>): void {
      attempt(() => storage().setItem(PREFIX + place, JSON.stringify({ ...draft, keptAt: now() })))
    },
    drop(place: string): void {
      attempt(() => storage().removeItem(PREFIX + place))
    },
  }
}

const PREFIX = 'draft:'
const DAY = 86_400_000

function dropOld(storage: Storage, now: number): void {
  for (const key of Object.keys(storage).filter((name) => name.indexOf(PREFIX) === 0)) {
    const draft = read(storage.getItem(key))
    const age = draft === undefined ? DAY : now - draft.keptAt
    if (age < 0 || age >= DAY) storage.removeItem(key)
  }
}

function read(text: string | null): Draft | undefined {
  const draft: unknown = text === null ? undefined : attempt(() => JSON.parse(text))
  return isDraft(draft) ? draft : undefined
}

function isDraft(found: unknown): found is Draft {
  if (typeof found !== 'object' || found === null) return false
  if (!('form' in found && 'keptAt' in found && 'values' in found)) return false
  const sent = 'sent' in found ? found.sent : []
  return (
    typeof found.form === 'string' &&
    typeof found.keptAt === 'number' &&
    areValues(found.values) &&
    areValues(sent)
  )
}

function areValues(found: unknown): found is Values {
  return (
    Array.isArray(found) &&
    found.every((pair) => Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string')
  )
}

// Private windows, a full phone, cookies switched off: then nothing is kept, and nothing else changes.
function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
