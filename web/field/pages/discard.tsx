import { useState } from 'preact/hooks'
import type { ResponseId } from '../../../shared/ids.ts'
import { useSpeech } from '../context.ts'
import type { Phone } from '../phone.ts'
import { goInstead } from '../router.ts'

/** Throws an unfinished form away, at the second press. */
export function Discard({ phone, id }: { phone: Phone; id: ResponseId }) {
  const { t } = useSpeech()
  const [isSure, setSure] = useState(false)
  const press = async () => {
    if (!isSure) return setSure(true)
    await phone.drafts.discard(id)
    goInstead({ page: 'home' })
  }
  return (
    <button type="button" class="plain" onClick={() => void press()}>
      {isSure ? t.fill.discardSure : t.fill.discard}
    </button>
  )
}
