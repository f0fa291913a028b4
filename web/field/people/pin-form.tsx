import type { TargetedSubmitEvent } from 'preact'
import { useState } from 'preact/hooks'
import type { Pin } from '../db/phone-store.ts'
import type { Phone } from '../phone.ts'
import { isPin, makePin } from './pin.ts'
import { keepPin } from './roster.ts'
import { usePeopleWords } from './words.ts'

/** Sets a PIN or takes it away. */
export function PinForm({ phone, pin }: { phone: Phone; pin: Pin | undefined }) {
  const { pin: t } = usePeopleWords()
  return (
    <section>
      <h2>{t.title}</h2>
      <p>{t.lead}</p>
      <p class="quiet">{t.when}</p>
      {pin === undefined ? <SetPin phone={phone} /> : <RemovePin phone={phone} />}
    </section>
  )
}

function SetPin({ phone }: { phone: Phone }) {
  const { pin: t } = usePeopleWords()
  const [digits, setDigits] = useState('')
  const [again, setAgain] = useState('')
  const [problem, setProblem] = useState<'notDigits' | 'differ'>()
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!isPin(digits)) return setProblem('notDigits')
    if (digits !== again) return setProblem('differ')
    await keepPin(phone, await makePin(digits, phone.randomBytes))
    location.replace('#/')
    location.reload() // it is asked for at once: so one tries it while one still knows it
  }
  return (
    <form
      class={problem === undefined ? 'card' : 'card wrong'}
      onSubmit={(event) => void submit(event)}
      noValidate
    >
      <PinBox id="pin" label={t.label} digits={digits} type={setDigits} />
      <PinBox id="pin-again" label={t.again} digits={again} type={setAgain} />
      <p class="issue" role="alert">
        {problem !== undefined && t[problem]}
      </p>
      <button type="submit" class="wide">
        {t.set}
      </button>
    </form>
  )
}

function RemovePin({ phone }: { phone: Phone }) {
  const { pin: t } = usePeopleWords()
  const [isSure, setSure] = useState(false)
  const press = async () => {
    if (!isSure) return setSure(true)
    await keepPin(phone, undefined)
    location.reload()
  }
  return (
    <>
      <p>{t.isSet}</p>
      <button type="button" class="wide" onClick={() => void press()}>
        {isSure ? t.removeSure : t.remove}
      </button>
    </>
  )
}

type BoxProps = { id: string; label: string; digits: string; type: (digits: string) => void }

/** A box for the digits of a PIN, which does not show them. */
export function PinBox({ id, label, digits, type }: BoxProps) {
  return (
    <>
      <label class="label line" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="password"
        inputMode="numeric"
        autocomplete="off"
        maxLength={6}
        value={digits}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
    </>
  )
}
