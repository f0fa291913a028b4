import type { TargetedSubmitEvent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { MINUTE, SECOND } from '../../../shared/time.ts'
import { useStored } from '../context.ts'
import { openAs } from '../joining/join.ts'
import { overviewOf } from '../outbox/overview.ts'
import { Title } from '../pages/title.tsx'
import type { Phone } from '../phone.ts'
import { addressOf } from '../router.ts'
import { afterWrong, fitsPin, waitBefore } from './pin.ts'
import { PinBox } from './pin-form.tsx'
import { keepPin, rosterOf } from './roster.ts'
import { usePeopleWords } from './words.ts'

/** Asks for the PIN. Nothing is ever deleted here, and sending goes on. */
export function LockScreen({ phone, unlock }: { phone: Phone; unlock: () => void }) {
  const { lock: t } = usePeopleWords()
  const roster = useStored(phone, rosterOf)
  const [digits, setDigits] = useState('')
  const [isChecking, setChecking] = useState(false)
  const [isWrong, setWrong] = useState(false)
  const [wait, setWait] = useState(0)
  const pin = roster?.me?.pin

  useEffect(() => {
    if (pin === undefined) return
    const look = () => setWait(waitBefore(pin, phone.clock()))
    look()
    const timer = setInterval(look, SECOND)
    return () => clearInterval(timer)
  }, [pin, phone])

  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pin === undefined || wait > 0) return
    setChecking(true)
    const fits = await fitsPin(pin, digits)
    await keepPin(phone, fits ? { ...pin, tries: 0 } : afterWrong(pin, phone.clock()))
    setChecking(false)
    setDigits('')
    setWrong(!fits)
    if (fits) unlock()
    else phone.changes.announce()
  }

  const time = wait < MINUTE ? t.seconds(Math.ceil(wait / SECOND)) : t.minutes(Math.ceil(wait / MINUTE))
  const others = roster?.people.filter(({ database }) => database !== phone.database) ?? []
  return (
    <main>
      <Title>{t.title(roster?.me?.memberName ?? '')}</Title>
      <form class="card" onSubmit={(event) => void submit(event)} noValidate>
        <PinBox id="pin" label={t.label} digits={digits} type={setDigits} />
        <p class="issue" role="alert">
          {wait > 0 ? t.wait(time) : isWrong && t.wrong}
        </p>
        <button type="submit" class="primary wide" disabled={isChecking || wait > 0}>
          {isChecking ? t.checking : t.open}
        </button>
      </form>
      <Forgotten phone={phone} />
      {others.length > 0 && <h2>{t.others}</h2>}
      {others.map((person) => (
        <button
          key={person.database}
          type="button"
          class="wide"
          onClick={() => void openAs(phone, person.device)}
        >
          {person.memberName}
        </button>
      ))}
    </main>
  )
}

function Forgotten({ phone }: { phone: Phone }) {
  const { lock: t } = usePeopleWords()
  const waiting = useStored(phone, countWaiting)
  const isSending = phone.runner.state().at === 'sending'
  return (
    <details class="card">
      <summary>{t.forgotten}</summary>
      <p>{t.kept}</p>
      <p class="count" role="status">
        {waiting !== undefined && (waiting > 0 ? t.waiting(waiting) : t.allSent)}
      </p>
      {waiting !== undefined && waiting > 0 && (
        <button type="button" class="wide" disabled={isSending} onClick={() => void phone.runner.sendNow()}>
          {isSending ? t.sending : t.sendNow}
        </button>
      )}
      <p>{t.anew}</p>
      <a class="button" href={addressOf({ page: 'code' })}>
        {t.typeCode}
      </a>
    </details>
  )
}

async function countWaiting({ finished }: Phone): Promise<number> {
  return overviewOf(await finished.contents()).waiting
}
