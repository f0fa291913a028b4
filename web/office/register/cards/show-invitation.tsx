import { useRef, useState } from 'preact/hooks'
import { MAX_USES, type ShownInvitation, SPARE_USES } from '../../../../shared/api/cards.ts'
import { groupedCode } from '../../../../shared/invitation-code.ts'
import type { MemberRecord, TeamRecord } from '../../../../shared/register/records.ts'
import { Dialog } from '../../controls/dialog.tsx'
import { FailureLine } from '../../controls/failure-line.tsx'
import { Field } from '../../controls/field.tsx'
import { useTask } from '../../controls/task.ts'
import { dayText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { useRegister } from '../desk.ts'
import { useWords } from '../words.ts'
import { type Invited, messageOf } from './message.ts'

type Props = {
  team: TeamRecord
  /** Only for this member; else for whoever of the team picks the own name. */
  member?: MemberRecord
  /** How many active members the team has. */
  crew: number
}

/** A button that makes one invitation and shows it, to be copied into a chat. */
export function ShowInvitation(props: Props) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  const place = (props.member ?? props.team).name
  return (
    <>
      <button
        type="button"
        class={props.member === undefined ? '' : 'plain'}
        aria-label={words.invitation.title(place)}
        disabled={props.crew === 0}
        onClick={() => setOpen(true)}
      >
        {words.invitation.button}
      </button>
      {open && <InvitationDialog {...props} place={place} onClose={() => setOpen(false)} />}
    </>
  )
}

function InvitationDialog(props: Props & { place: string; onClose: () => void }) {
  const { team, member, place, onClose } = props
  const words = useWords()
  const [shown, setShown] = useState<ShownInvitation>()
  return (
    <Dialog title={words.invitation.title(place)} onClose={onClose}>
      {shown === undefined ? (
        <Making {...props} onShown={setShown} />
      ) : (
        <Shown
          shown={shown}
          invited={{ teamName: team.name, ...(member === undefined ? {} : { memberName: member.name }) }}
        />
      )}
    </Dialog>
  )
}

type MakingProps = Props & { onClose: () => void; onShown: (shown: ShownInvitation) => void }

function Making({ team, member, crew, onClose, onShown }: MakingProps) {
  const words = useWords()
  const { text } = useLanguage()
  const { api } = useRegister()
  const task = useTask()
  const [uses, setUses] = useState(Math.min(crew + SPARE_USES, MAX_USES))
  const { id, commune } = team
  const request = { commune, team: id, ...(member === undefined ? { uses } : { member: member.id }) }
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        task.run(async () => onShown(await api.showInvitation(request)))
      }}
    >
      <p>{member === undefined ? words.invitation.ofTeam : words.invitation.ofMember}</p>
      {member === undefined && (
        <Field label={words.invitation.uses} hint={words.invitation.usesHint}>
          {(box) => (
            <input
              {...box}
              type="number"
              min={1}
              max={MAX_USES}
              required
              value={uses}
              onInput={(event) => setUses(event.currentTarget.valueAsNumber)}
            />
          )}
        </Field>
      )}
      <FailureLine failure={task.failure} />
      <div class="buttons">
        <button type="button" onClick={onClose}>
          {text.cancel}
        </button>
        <button type="submit" class="primary" disabled={task.busy}>
          {words.invitation.make}
        </button>
      </div>
    </form>
  )
}

function Shown({ shown, invited }: { shown: ShownInvitation; invited: Invited }) {
  const words = useWords()
  const box = useRef<HTMLTextAreaElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'not-copied'>()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(messageOf(shown, invited))
      setOutcome('copied')
    } catch {
      // Refused, or too old a browser: the text is marked, so that it is copied by hand.
      box.current?.select()
      setOutcome('not-copied')
    }
  }
  return (
    <div class="form">
      <p>
        <strong>{words.invitation.once}</strong>
      </p>
      <Field
        label={words.invitation.message}
        hint={words.invitation.until(shown.uses, dayText(shown.lastDay))}
      >
        {(attributes) => (
          <textarea {...attributes} ref={box} rows={11} readOnly>
            {messageOf(shown, invited)}
          </textarea>
        )}
      </Field>
      <p>
        {words.invitation.code} <strong class="typed-code">{groupedCode(shown.code)}</strong>
      </p>
      <p role="status">{outcome !== undefined && words.invitation.outcomes[outcome]}</p>
      <div class="buttons">
        <button type="button" class="primary" onClick={copy}>
          {words.invitation.copy}
        </button>
      </div>
    </div>
  )
}
