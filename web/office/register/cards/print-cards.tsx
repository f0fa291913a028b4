import { useState } from 'preact/hooks'
import type { InvitationRequest } from '../../../../shared/api/cards.ts'
import { ConfirmDialog } from '../../controls/confirm-dialog.tsx'
import { saveAs } from '../../controls/save-as.ts'
import { numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { useRegister } from '../desk.ts'
import { useWords } from '../words.ts'
import { cardFileName } from './card-file-name.ts'

/** A button that prints invitation cards, after it has said how many and what each is good for. */
export function PrintCards(props: {
  label: string
  /** Whose they are: a commune's, a team's or a member's name. */
  place: string
  cards: number
  request: InvitationRequest
  /** Among other buttons of a row. */
  plain?: boolean
}) {
  const words = useWords()
  const { language } = useLanguage()
  const { api, say } = useRegister()
  const [open, setOpen] = useState(false)
  const { place, cards } = props
  const print = async () => {
    saveAs(await api.cards(props.request), cardFileName(place))
    say({ text: words.cards.saved(cardFileName(place)) })
  }
  return (
    <>
      <button
        type="button"
        class={props.plain === true ? 'plain' : ''}
        aria-label={`${props.label}: ${place}`}
        disabled={cards === 0}
        onClick={() => setOpen(true)}
      >
        {props.label}
      </button>
      {open && (
        <ConfirmDialog
          title={words.cards.title(place)}
          confirm={words.cards.print(numberText(cards, language))}
          onConfirm={print}
          onClose={() => setOpen(false)}
        >
          <p>{words.cards.howMany(numberText(cards, language))}</p>
          <p>{words.cards.about}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
