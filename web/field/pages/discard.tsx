import { useState } from 'preact/hooks'
import type { Draft } from '../db/records.ts'
import type { Phone } from '../phone.ts'
import { goInstead } from '../router.ts'
import { useLaterWords } from '../text/use-later-words.ts'

/** Throws an unfinished form away, at the second press; of a correction, what was sent before stays. */
export function Discard({ phone, draft }: { phone: Phone; draft: Draft }) {
  const { leaving } = useLaterWords()
  const [isSure, setSure] = useState(false)
  const press = async () => {
    if (!isSure) return setSure(true)
    await phone.drafts.discard(draft.id)
    goInstead({ page: 'home' })
  }
  return (
    <button type="button" class="plain" onClick={() => void press()}>
      {isSure ? leaving.discardSure : draft.rev === undefined ? leaving.discard : leaving.discardCorrection}
    </button>
  )
}
