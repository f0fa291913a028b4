import { useState } from 'preact/hooks'
import type { LaterProps } from '../later.tsx'
import type { Phone } from '../phone.ts'
import { CodePage } from './code-page.tsx'
import { Invited } from './invited.tsx'
import { LinkPage } from './link-page.tsx'
import { codeIn } from './typing.ts'
import { useJoiningWords } from './words.ts'

/** An invitation: a link's, or 12 characters that are typed first, then shown and accepted as a link's is. */
export function Pages({ phone, route }: LaterProps) {
  if (route.page === 'join') return <LinkPage key={route.secret} phone={phone} secret={route.secret} />
  return <TypedPage phone={phone} />
}

function TypedPage({ phone }: { phone: Phone }) {
  const { code: t } = useJoiningWords()
  const [typed, setTyped] = useState('')
  const [isTyped, setDone] = useState(false)
  if (!isTyped) return <CodePage typed={typed} type={setTyped} done={() => setDone(true)} />
  return (
    <Invited
      phone={phone}
      proof={{ code: codeIn(typed) }}
      say={(refused) => t.refused[refused]}
      again={() => setDone(false)}
    />
  )
}
