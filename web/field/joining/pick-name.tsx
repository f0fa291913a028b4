import { useState } from 'preact/hooks'
import type { InvitationView } from '../../../shared/api/team.ts'
import type { MemberId } from '../../../shared/ids.ts'
import { fold } from '../../../shared/text.ts'
import { useJoiningWords } from './words.ts'

/** So many names are found at a glance. */
const AT_A_GLANCE = 8

type Props = {
  members: InvitationView['members']
  picked: MemberId | undefined
  pick: (member: MemberId) => void
}

/** Whose phone this becomes, of those whom a team's invitation is for. */
export function PickName({ members, picked, pick }: Props) {
  const { join: words } = useJoiningWords()
  const [sought, setSought] = useState('')
  const shown = members.filter(({ id, name }) => id === picked || fold(name).includes(fold(sought)))
  return (
    <div class="card" role="radiogroup" aria-labelledby="pick">
      <p id="pick" class="label">
        {words.pick}
      </p>
      {members.length > AT_A_GLANCE && (
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={sought}
          onInput={({ currentTarget }) => setSought(currentTarget.value)}
        />
      )}
      {shown.map(({ id, name }) => (
        <label key={id} class="choice">
          <input type="radio" name="member" checked={id === picked} onChange={() => pick(id)} />
          {name}
        </label>
      ))}
      {shown.length === 0 && <p>{words.nobody}</p>}
    </div>
  )
}
