import { useEffect, useState } from 'preact/hooks'
import type { Identity } from '../../../shared/api/team.ts'
import { useSpeech } from '../context.ts'
import { isTaken, type Joining, join } from '../join.ts'
import type { Phone } from '../phone.ts'
import { refresh } from '../refresh.ts'
import { goInstead, isSecret } from '../router.ts'
import { Title } from './title.tsx'

/** Accepts an invitation; only a press accepts it, because messengers open links by themselves. */
export function Join({ phone, secret }: { phone: Phone; secret: string }) {
  const { t } = useSpeech()
  const [isWorking, setWorking] = useState(false)
  const [joining, setJoining] = useState<Joining>()

  useEffect(() => {
    void phone.facts.get('invitation').then((invitation) => {
      if (isTaken(invitation, secret, phone)) goInstead({ page: 'home' })
    })
  }, [phone, secret])

  async function accept(): Promise<void> {
    setWorking(true)
    try {
      setJoining(await join(phone, secret))
    } finally {
      setWorking(false)
    }
    await refresh(phone)
  }

  if (joining !== undefined && 'identity' in joining) return <Joined identity={joining.identity} />
  const refused = isSecret(secret) ? joining?.refused : 'unknown'
  return (
    <main>
      <p class="brand">{t.appName}</p>
      <Title>{t.join.title}</Title>
      <p>{t.join.lead}</p>
      {refused !== undefined && (
        <p class="alert" role="alert">
          {t.join[refused]}
        </p>
      )}
      <button type="button" class="primary wide" disabled={isWorking || !isSecret(secret)} onClick={accept}>
        {isWorking ? t.join.working : t.join.accept}
      </button>
    </main>
  )
}

function Joined({ identity }: { identity: Identity }) {
  const { t } = useSpeech()
  return (
    <main>
      <Title>{t.join.joined}</Title>
      <dl class="card">
        <dt>{t.join.member}</dt>
        <dd>{identity.memberName}</dd>
        <dt>{t.join.team}</dt>
        <dd>{identity.teamName}</dd>
        <dt>{t.join.area}</dt>
        <dd>
          {identity.areaName}, {identity.provinceName}
        </dd>
      </dl>
      <button type="button" class="primary wide" onClick={() => goInstead({ page: 'home' })}>
        {t.join.start}
      </button>
    </main>
  )
}
