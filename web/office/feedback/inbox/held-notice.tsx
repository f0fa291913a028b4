import { useMemo } from 'preact/hooks'
import type { AreaId } from '../../../../shared/ids.ts'
import type { Address } from '../../address.ts'
import { numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { Link } from '../../link.tsx'
import { useLoad } from '../../load.ts'
import { feedbackApi } from '../feedback-api.ts'
import { useWords } from '../words.ts'

/** How many are held besides, for those of one commune: whoever answers for a province has the overview. */
export function HeldNotice({ province, address }: { province: AreaId; address: Address }) {
  const words = useWords()
  const { language } = useLanguage()
  const api = useMemo(() => feedbackApi(province), [province])
  const { load } = useLoad(province, api.overview)
  const held =
    load.at === 'ready' ? load.value.communes.reduce((sum, { quarantine }) => sum + quarantine, 0) : 0
  if (held === 0) return null
  const { q: _, ...list } = address
  return (
    <p class="held-notice">
      <Link to={{ ...list, view: 'quarantine' }}>{words.list.held(numberText(held, language))}</Link>
    </p>
  )
}
