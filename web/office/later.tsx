import type { JSX } from 'preact'
import { useLoad } from './load.ts'
import { Failed, Loading } from './notices.tsx'

/** A page whose code is fetched when somebody goes to it. */
export function Later<Props>(options: {
  load: () => Promise<(props: Props) => JSX.Element>
  props: Props & JSX.IntrinsicAttributes
}) {
  const { load, reload } = useLoad('page', options.load)
  if (load.at === 'loading') return <Loading />
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />
  const Page = load.value
  return <Page {...options.props} />
}
