import { useEffect, useState } from 'preact/hooks'
import { useSpeech, useStored } from '../context.ts'
import type { Phone } from '../phone.ts'
import { numberText } from '../text/catalogue.ts'
import { MANY, type Room, roomIn, sizeText } from './room.ts'
import type { Words } from './text/vi.ts'

/** How full the storage is, and whether the browser has promised to keep what is in it. */
export function Storage({ phone, words }: { phone: Phone; words: Words }) {
  const isKept = useStored(phone, loadKept)
  const [isRefused, setRefused] = useState(false)
  const ask = async () => {
    const persisted = await phone.askPersistence()
    await phone.facts.put('persisted', persisted)
    setRefused(!persisted)
    phone.changes.announce()
  }
  return (
    <section>
      <h2>{words.storage}</h2>
      <div class="card">
        <Meter words={words} />
        <p role="status">{isKept === true ? words.kept : isRefused ? words.refused : words.notKept}</p>
        {isKept !== true && (
          <button type="button" class="wide" onClick={() => void ask()}>
            {words.keep}
          </button>
        )}
      </div>
    </section>
  )
}

function Meter({ words }: { words: Words }) {
  const { language } = useSpeech()
  const [room, setRoom] = useState<Room>()
  useEffect(() => {
    // Absent in Safari before 17.
    void navigator.storage?.estimate?.().then((estimate) => setRoom(roomIn(estimate)))
  }, [])
  if (room === undefined) return <p>{words.unknown}</p>
  const { used, of, forms } = room
  const left = numberText(forms, language)
  return (
    <>
      <progress aria-label={words.meter} value={used} max={of} />
      <p>{words.used(sizeText(used, language), sizeText(of, language))}</p>
      <p class={room.isFull ? 'warning' : undefined}>
        {room.isFull ? words.full : forms < MANY ? words.room(left) : words.muchRoom(left)}
      </p>
    </>
  )
}

const loadKept = (phone: Phone) => phone.facts.get('persisted')
