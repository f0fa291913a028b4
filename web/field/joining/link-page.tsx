import { useEffect, useState } from 'preact/hooks'
import { useSpeech } from '../context.ts'
import { Title } from '../pages/title.tsx'
import type { Phone } from '../phone.ts'
import { goInstead, isSecret } from '../router.ts'
import { InstallFirst } from './install-first.tsx'
import { Invited } from './invited.tsx'
import { openAs, takenBy } from './join.ts'
import { isPlainSafari } from './plain-safari.ts'
import { useJoiningWords } from './words.ts'

/** An invitation that came as a link. */
export function LinkPage({ phone, secret }: { phone: Phone; secret: string }) {
  const { t } = useSpeech()
  const { join: words } = useJoiningWords()
  const [isAtHome, setAtHome] = useState(!isPlainSafari())
  const [isNew, setNew] = useState(false)

  useEffect(() => {
    void goWhereItLed(phone, secret).then((isTaken) => setNew(!isTaken))
  }, [phone, secret])

  if (!isNew) return <main aria-busy="true">{t.loading}</main>
  if (!isAtHome) {
    return <InstallFirst goOn={() => setAtHome(true)} />
  }
  if (isSecret(secret)) return <Invited phone={phone} proof={{ secret }} />
  return (
    <main>
      <Title>{words.title}</Title>
      <p class="alert" role="alert">
        {words.unknown}
      </p>
    </main>
  )
}

/** Opens the app where this link was accepted before; whether it was. */
async function goWhereItLed(phone: Phone, secret: string): Promise<boolean> {
  const device = await takenBy(phone, secret)
  if (device === undefined) return false
  const people = await phone.store.get('people')
  const other = people?.find((person) => person.device === device && person.database !== phone.database)
  if (other === undefined) goInstead({ page: 'home' })
  else await openAs(phone, other.device)
  return true
}
