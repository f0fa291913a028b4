import type { Me } from '../../../../shared/api/office.ts'
import type { AreaId } from '../../../../shared/ids.ts'
import type { Address } from '../../address.ts'
import { useLanguage } from '../../language.tsx'
import { Link } from '../../link.tsx'
import { useLoad } from '../../load.ts'
import { Failed, Loading } from '../../notices.tsx'
import type { CaseName, FeedbackApi } from '../feedback-api.ts'
import { useWords } from '../words.ts'
import { OneFeedback } from './one-feedback.tsx'

/** One feedback, and the way back to the list. */
export function OnePage(props: {
  me: Me
  api: FeedbackApi
  province: AreaId
  name: CaseName
  list: Address
}) {
  const { api, name, list } = props
  const { text } = useLanguage()
  const words = useWords()
  const { load, reload } = useLoad(name.id, () => api.view(name))
  return (
    <>
      <p>
        <Link to={list}>{text.backTo(words.one.back)}</Link>
      </p>
      {load.at === 'loading' ? (
        <Loading />
      ) : load.at === 'failed' ? (
        <Failed failure={load.failure} onRetry={reload} />
      ) : (
        <OneFeedback me={props.me} api={api} province={props.province} name={name} first={load.value} />
      )}
    </>
  )
}
