import type { Draft } from '../db/records.ts'
import type { Phone } from '../phone.ts'
import { addressOf } from '../router.ts'
import { useLaterWords } from '../text/use-later-words.ts'
import { Discard } from './discard.tsx'

/** The ways out of a form that is not finished: leave it for later, or throw it away. */
export function Pause({ phone, draft, isFirst }: { phone: Phone; draft: Draft; isFirst: boolean }) {
  const { leaving } = useLaterWords()
  return (
    <>
      {!isFirst && (
        <a class="button" href={addressOf({ page: 'home' })}>
          {leaving.pause}
        </a>
      )}
      <Discard phone={phone} draft={draft} />
    </>
  )
}
