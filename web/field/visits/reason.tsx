import { useState } from 'preact/hooks'
import { normaliseText, plainText } from '../../../shared/text.ts'
import { Choice } from '../fill/choice.tsx'
import { useVisitWords } from './words.ts'

const LONGEST = 300
const OWN = 'own'

/** Asks why: short choices, or a person's own words. */
export function Reason(props: {
  kind: 'correct' | 'withdraw'
  /** The office asked for it: then that is the first choice. */
  isAsked: boolean
  give: (reason: string) => void
  cancel: () => void
}) {
  const { kind, isAsked, give, cancel } = props
  const { reason: words } = useVisitWords()
  const [chosen, setChosen] = useState(isAsked ? words.asked : '')
  const [own, setOwn] = useState('')
  const [isMissing, setMissing] = useState(false)
  const given = chosen === OWN ? normaliseText(plainText(own)).trim() : chosen
  const choices = [...(isAsked ? [words.asked] : []), ...words.choices[kind]]
  const press = () => {
    setMissing(given === '')
    if (given !== '') give(given)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out on old phones.
    <section class="card" role="group" aria-labelledby="why">
      <h2 id="why">{words[kind]}</h2>
      <Choice
        kind="radio"
        name="reason"
        choices={[...choices.map((label) => ({ code: label, label })), { code: OWN, label: words.own }]}
        chosen={[chosen]}
        choose={setChosen}
      />
      {chosen === OWN && (
        <textarea
          rows={3}
          maxLength={LONGEST}
          aria-label={words.own}
          value={own}
          onInput={(event) => setOwn(event.currentTarget.value)}
        />
      )}
      <p class="issue" role="alert">
        {isMissing && given === '' && words.needed}
      </p>
      {kind === 'withdraw' && <p>{words.sure}</p>}
      <button type="button" class="primary wide" onClick={press}>
        {kind === 'withdraw' ? words.withdrawNow : words.open}
      </button>
      <button type="button" class="wide" onClick={cancel}>
        {words.cancel}
      </button>
    </section>
  )
}
