import { kinds } from '../../../../shared/register/kinds.ts'
import type { MemberRecord } from '../../../../shared/register/records.ts'
import { ConfirmDialog } from '../../controls/confirm-dialog.tsx'
import { useRegister } from '../desk.ts'
import type { Entry } from '../entries/revise.ts'
import { useWords } from '../words.ts'

/** Asks once more, and then ends the access of all phones of a member. */
export function EndPhonesDialog(props: {
  member: MemberRecord
  onClose: () => void
  /** Gets the member as he or she stands then: the end of access is a change of the register. */
  saved: (entry: Entry<MemberRecord>) => void
}) {
  const words = useWords()
  const { api, say } = useRegister()
  const { id, commune, team, name } = props.member
  const endPhones = async () => {
    await api.endPhones({ commune, team, member: id })
    const entry = await api.find(kinds.members, { commune, team }, id)
    if (entry !== undefined) props.saved(entry)
    say({ text: words.phones.done(name) })
  }
  return (
    <ConfirmDialog
      title={words.phones.title(name)}
      confirm={words.phones.button}
      onConfirm={endPhones}
      onClose={props.onClose}
    >
      <p>{words.phones.about}</p>
    </ConfirmDialog>
  )
}
