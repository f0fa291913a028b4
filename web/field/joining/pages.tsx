import { useState } from 'preact/hooks'
import type { LaterProps } from '../later.tsx'
import { Invited } from '../pages/invited.tsx'
import { CodePage } from './code-page.tsx'
import { codeIn } from './typing.ts'
import { useJoiningWords } from './words.ts'

/** An invitation of 12 characters: typed first, then shown and accepted as a link's is. */
export function Pages({ phone }: LaterProps) {
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
