import { useState } from 'preact/hooks'
import { useSpeech, useStored } from '../context.ts'
import { Invited } from '../joining/invited.tsx'
import { openAs } from '../joining/join.ts'
import type { LaterProps } from '../later.tsx'
import { Title } from '../pages/title.tsx'
import type { Phone } from '../phone.ts'
import { addressOf } from '../router.ts'
import { PinForm } from './pin-form.tsx'
import { rosterOf } from './roster.ts'
import { usePeopleWords } from './words.ts'

/** Who uses this phone: change to somebody else, add somebody, lock the screen. */
export function Pages({ phone }: LaterProps) {
  const { t } = useSpeech()
  const words = usePeopleWords()
  const stored = useStored(phone, load)
  const [again, setAgain] = useState<string>()
  if (again !== undefined) {
    return <Invited phone={phone} proof={{ secret: again }} again={() => setAgain(undefined)} />
  }
  return (
    <main aria-busy={stored === undefined}>
      <Title>{words.title}</Title>
      <p>{words.lead}</p>
      <ul>
        {stored?.people.map((person) => (
          <li key={person.database} class="row">
            <span>
              <strong>{person.memberName}</strong>
              <span class="quiet line">{person.teamName}</span>
            </span>
            {person.database === phone.database ? (
              <span class="quiet">{words.present}</span>
            ) : (
              <button
                type="button"
                aria-label={words.change(person.memberName)}
                onClick={() => void openAs(phone, person.device)}
              >
                {words.changeShort}
              </button>
            )}
          </li>
        ))}
      </ul>
      <h2>{words.add}</h2>
      <p>{words.addLead}</p>
      <a class="button" href={addressOf({ page: 'code' })}>
        {words.typeCode}
      </a>
      {stored?.teams !== undefined && (
        <button type="button" class="wide" onClick={() => setAgain(stored.teams)}>
          {words.sameInvitation}
        </button>
      )}
      {stored?.me !== undefined && <PinForm phone={phone} pin={stored.me.pin} />}
      <a class="button" href={addressOf({ page: 'home' })}>
        {t.home}
      </a>
    </main>
  )
}

/** `teams`: the secret of the team's invitation that let somebody in here last. */
async function load(phone: Phone) {
  const kept = (await phone.store.get('invitations')) ?? []
  const teams = kept.filter(
    ({ isTeams, device, proof }) => isTeams && device !== undefined && proof.length > 12,
  )
  return { ...(await rosterOf(phone)), teams: teams[teams.length - 1]?.proof }
}
