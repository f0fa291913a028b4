import type { ViewProps } from '../feedback/view-props.ts'
import { useLoad } from '../load.ts'
import { Empty, Failed, Loading } from '../notices.tsx'
import { CommunePosters } from './commune-posters.tsx'
import { type PostersApi, postersApi } from './posters-api.ts'
import { useWords } from './words.ts'
import '../style/posters.css'

/** The codes that residents scan: made, printed and taken down. */
export function PostersView({ me, address, province, commune }: ViewProps) {
  const words = useWords()
  return commune === undefined ? (
    <Empty>{words.pickFirst}</Empty>
  ) : (
    <Posters
      me={me}
      address={address}
      province={province}
      commune={commune}
      api={postersApi({ province, commune })}
    />
  )
}

type Props = ViewProps & { commune: NonNullable<ViewProps['commune']>; api: PostersApi }

function Posters(props: Props) {
  const { load, reload } = useLoad(props.commune, props.api.list)
  if (load.at === 'loading') return <Loading />
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />
  return <CommunePosters {...props} list={load.value} onChanged={reload} />
}
