import type { Wait } from './backoff.ts'

/**
 * What the outbox is doing. Only facts are stored (which batches have no receipt), never "sending": an app that is
 * killed while it sends finds the same facts and starts again from `idle`. There is no "offline" state either:
 * without a network a sending fails, and the browser's `online` event is a hint to try again.
 */
export type State =
  | { at: 'idle' }
  /** `again`: something was saved after this run had looked, so it must look once more. */
  | { at: 'sending'; failures: number; again: boolean }
  /** `atLeast`: the ms that the server asked for. `spreads`: the network is back, and the last wait has begun. */
  | { at: 'backing-off'; failures: number; atLeast: number; spreads: boolean }
  | { at: 'signed-out' }

export type Event =
  /** There may be work: the app was opened or seen again, a form was saved, a timer went off. */
  | { type: 'woken' }
  | { type: 'timer' }
  /** Somebody pressed "Gửi ngay". */
  | { type: 'nudged' }
  /** The network is back, for this phone and perhaps for a whole commune at once. */
  | { type: 'back-online' }
  | { type: 'joined' }
  /** Another request was told that this phone has no access any more. */
  | { type: 'access-ended' }
  /** One run is over: `left` sealed batches still wait, and the next seal is due in `dueIn` ms. */
  | { type: 'settled'; left: number; dueIn: number | undefined }
  | { type: 'failed'; retryAfter: number | undefined }
  | { type: 'unauthorised' }

/** `send` seals what is due and sends the next batch; all timers end in a `timer` event and replace each other. */
export type Effect =
  | { do: 'send' }
  | { do: 'wake'; inMs: number }
  | ({ do: 'back-off' } & Wait)
  /** To wait for some random time, the same for no two phones. */
  | { do: 'spread'; atLeast: number }

export type Step = { state: State; effects: Effect[] }

export const START: State = { at: 'idle' }

/** The whole rule of the outbox, without clock, network or store. */
export function next(state: State, event: Event): Step {
  switch (state.at) {
    case 'idle':
      if (event.type === 'access-ended') return rest({ at: 'signed-out' })
      return isReasonToSend(event) ? send(0) : rest(state)
    case 'sending':
      return whileSending(state, event)
    case 'backing-off':
      return whileBackingOff(state, event)
    case 'signed-out':
      return event.type === 'joined' || event.type === 'nudged' ? send(0) : rest(state)
  }
}

function whileBackingOff(state: State & { at: 'backing-off' }, event: Event): Step {
  switch (event.type) {
    case 'timer':
    case 'nudged':
      return send(state.failures)
    case 'joined':
      return send(0)
    case 'access-ended':
      return rest({ at: 'signed-out' })
    case 'back-online':
      // Once: at the edge of a tower's reach the network comes back every minute.
      if (state.spreads) return rest(state)
      return { state: { ...state, spreads: true }, effects: [{ do: 'spread', atLeast: state.atLeast }] }
    default:
      return rest(state)
  }
}

function whileSending(state: State & { at: 'sending' }, event: Event): Step {
  switch (event.type) {
    case 'settled':
      if (event.left > 0 || state.again) return send(0)
      return {
        state: { at: 'idle' },
        effects: event.dueIn === undefined ? [] : [{ do: 'wake', inMs: event.dueIn }],
      }
    case 'failed': {
      const wait: Wait = { failures: state.failures + 1, atLeast: event.retryAfter ?? 0 }
      return {
        state: { at: 'backing-off', ...wait, spreads: false },
        effects: [{ do: 'back-off', ...wait }],
      }
    }
    case 'unauthorised':
      // Who has joined anew meanwhile is not the one who was refused.
      return state.again ? send(0) : rest({ at: 'signed-out' })
    default:
      return rest({ ...state, again: true })
  }
}

const isReasonToSend = (event: Event): boolean =>
  ['woken', 'timer', 'nudged', 'back-online', 'joined'].includes(event.type)

const send = (failures: number): Step => ({
  state: { at: 'sending', failures, again: false },
  effects: [{ do: 'send' }],
})

const rest = (state: State): Step => ({ state, effects: [] })
