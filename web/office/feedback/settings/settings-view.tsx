import { useMemo, useState } from 'preact/hooks'
import { useLoad } from '../../load.ts'
import { Failed, Loading } from '../../notices.tsx'
import { feedbackApi } from '../feedback-api.ts'
import { fetchTopics } from '../topics.ts'
import type { ViewProps } from '../view-props.ts'
import { SettingsForm } from './form.tsx'

/** How the province handles feedback: how soon it is due, what is often replied, how it is tagged. */
export function SettingsView({ province }: ViewProps) {
  const api = useMemo(() => feedbackApi(province), [province])
  const [tries, setTries] = useState(0)
  const { load, reload } = useLoad(`settings ${tries}`, () => Promise.all([api.settings(), fetchTopics()]))
  if (load.at === 'loading') return <Loading />
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />
  const [settings, topics] = load.value
  return (
    <SettingsForm
      first={settings}
      topics={topics}
      api={api}
      onTheirs={() => setTries((count) => count + 1)}
    />
  )
}
