import { useEffect, useState } from 'preact/hooks'
import type { InvitationView } from '../../../shared/api/team.ts'
import { useSpeech } from '../context.ts'
import { Title } from '../pages/title.tsx'
import type { Phone } from '../phone.ts'
import { refresh } from '../refresh.ts'
import { addressOf, goInstead } from '../router.ts'
import {
  type Accepting,
  getBegun,
  type Joined as JoinedAs,
  join,
  look,
  openAs,
  type Proof,
  type Refusal,
} from './join.ts'
import { PickName } from './pick-name.tsx'
import { useJoiningWords } from './words.ts'

type Props = {
  phone: Phone
  proof: Proof
  /** The words for a refusal, where they differ from a link's. */
  say?: (refused: Refusal) => string
  /** Leads back to where the characters were typed. */
  again?: () => void
}

/** Shows an invitation and accepts it; only a press accepts it, because messengers open links by themselves. */
export function Invited({ phone, proof, again, ...props }: Props) {
  const { t } = useSpeech()
  const { join: words } = useJoiningWords()
  const { say = (refused) => words[refused] } = props
  const [view, setView] = useState<InvitationView>()
  const [accepting, setAccepting] = useState<Accepting>({})
  const [refused, setRefused] = useState<Refusal>()
  const [isWorking, setWorking] = useState(true)
  const [joined, setJoined] = useState<JoinedAs>()
  const [canAccept, setAcceptable] = useState(false)

  async function working(work: () => Promise<void>): Promise<void> {
    setWorking(true)
    setRefused(undefined)
    // A full disk, for one, keeps no nonce: then nothing was sent either.
    await work().catch(() => setRefused('notKept'))
    setWorking(false)
  }

  const lookAtIt = () =>
    working(async () => {
      const found = await look(phone, proof)
      const begun = await getBegun(phone, proof)
      if (!('refused' in found)) setView(found)
      // A reply may have been lost: then the last place is this phone's own.
      else if (found.refused !== 'over' || begun === undefined) return setRefused(found.refused)
      setAccepting(begun === undefined && !('refused' in found) ? offered(found) : { member: begun?.member })
      setAcceptable(true)
    })
  const accept = () =>
    working(async () => {
      const outcome = await join(phone, proof, accepting)
      if ('refused' in outcome) return setRefused(outcome.refused)
      setJoined(outcome)
      if (!outcome.elsewhere) void refresh(phone)
    })

  useEffect(() => {
    void lookAtIt()
  }, [])

  if (joined !== undefined) return <Joined phone={phone} {...joined} />
  const isTeams = view !== undefined && view.members.length > 1
  return (
    <main aria-busy={isWorking}>
      <p class="brand">{t.appName}</p>
      <Title>{words.title}</Title>
      <p>{words.lead}</p>
      {view !== undefined && <Team {...view} memberName={isTeams ? undefined : view.members[0]?.name} />}
      {isTeams && (
        <PickName
          members={view.members}
          picked={accepting.member}
          pick={(member) => setAccepting({ member, isTeams: true })}
        />
      )}
      {refused !== undefined && (
        <p class="alert" role="alert">
          {say(refused)}
        </p>
      )}
      {canAccept || isWorking ? (
        <button
          type="button"
          class="primary wide"
          disabled={isWorking || (isTeams && accepting.member === undefined)}
          onClick={accept}
        >
          {isWorking ? words.working : words.accept}
        </button>
      ) : (
        refused === 'noAnswer' && (
          <button type="button" class="primary wide" onClick={lookAtIt}>
            {t.tryAgain}
          </button>
        )
      )}
      {again !== undefined && (
        <button type="button" class="wide" onClick={again}>
          {t.back}
        </button>
      )}
    </main>
  )
}

// One name needs no picking.
const offered = ({ members }: InvitationView): Accepting =>
  members.length === 1 ? { member: members[0]?.id } : {}

type TeamProps = { teamName: string; areaName: string; provinceName: string; memberName?: string | undefined }

function Team({ teamName, areaName, provinceName, memberName }: TeamProps) {
  const { join: words } = useJoiningWords()
  return (
    <dl class="card">
      {memberName !== undefined && <dt>{words.member}</dt>}
      {memberName !== undefined && <dd>{memberName}</dd>}
      <dt>{words.team}</dt>
      <dd>{teamName}</dd>
      <dt>{words.area}</dt>
      <dd>
        {areaName}, {provinceName}
      </dd>
    </dl>
  )
}

function Joined({ phone, identity, elsewhere }: JoinedAs & { phone: Phone }) {
  const { join: words } = useJoiningWords()
  const start = () => (elsewhere ? openAs(phone, identity.device) : goInstead({ page: 'home' }))
  return (
    <main>
      <Title>{words.joined}</Title>
      <Team {...identity} />
      <button type="button" class="primary wide" onClick={start}>
        {words.start}
      </button>
      {!elsewhere && (
        <a class="button" href={addressOf({ page: 'this-phone' })}>
          {words.install}
        </a>
      )}
    </main>
  )
}
