import { useState } from 'preact/hooks'
import type { AreaId } from '../../../../shared/ids.ts'
import { ConfirmDialog } from '../../controls/confirm-dialog.tsx'
import { saveAs } from '../../controls/save-as.ts'
import { numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { useRegister } from '../desk.ts'
import { useWords } from '../words.ts'
import { cardFileName } from './card-file-name.ts'
import { type Crew, cardCount, type Each, portionsOf } from './portions.ts'

type Props = {
  label: string
  /** Whose they are: a commune's, a team's or a member's name. */
  place: string
  commune: AreaId
  crews: readonly Crew[]
  /** For one member, among other buttons of a row. */
  plain?: boolean
}

/** A button that prints invitation cards, after it has said how many and what each is good for. */
export function PrintCards(props: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        class={props.plain === true ? 'plain' : ''}
        aria-label={`${props.label}: ${props.place}`}
        disabled={cardCount(props.crews, 'member') === 0}
        onClick={() => setOpen(true)}
      >
        {props.label}
      </button>
      {open && <PrintDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

function PrintDialog({ place, commune, crews, plain, onClose }: Props & { onClose: () => void }) {
  const words = useWords()
  const { language } = useLanguage()
  const { api, say } = useRegister()
  const [each, setEach] = useState<Each>('member')
  const [printing, setPrinting] = useState(0)
  const portions = portionsOf(commune, crews, each)
  const cards = numberText(cardCount(crews, each), language)
  const isOne = portions.length === 1

  const print = async () => {
    for (const [index, portion] of portions.entries()) {
      setPrinting(index + 1)
      saveAs(await api.cards(portion), cardFileName(place, isOne ? undefined : index + 1))
    }
    say({ text: isOne ? words.cards.saved(cardFileName(place)) : words.cards.savedParts(portions.length) })
  }
  return (
    <ConfirmDialog
      title={words.cards.title(place)}
      confirm={words.cards.print(cards)}
      onConfirm={() => print().finally(() => setPrinting(0))}
      onClose={onClose}
    >
      {plain !== true && <EachChoice each={each} onChange={setEach} />}
      <p>{words.cards.howMany[each](cards)}</p>
      <p>{words.cards.about[each]}</p>
      {!isOne && <p>{words.cards.parts(portions.length)}</p>}
      <p class="quiet" role="status">
        {printing > 0 && words.cards.printing(printing, portions.length)}
      </p>
    </ConfirmDialog>
  )
}

function EachChoice({ each, onChange }: { each: Each; onChange: (each: Each) => void }) {
  const words = useWords()
  return (
    <fieldset class="field">
      <legend>{words.cards.each}</legend>
      {(['member', 'team'] as const).map((choice) => (
        <label key={choice} class="check">
          <input type="radio" name="each" checked={each === choice} onChange={() => onChange(choice)} />
          <span>{words.cards.eachOf[choice]}</span>
        </label>
      ))}
    </fieldset>
  )
}
