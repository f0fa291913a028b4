import { useMemo } from 'preact/hooks'
import type { AreaId } from '../../../shared/ids.ts'
import { useLanguage } from '../language.tsx'
import { useLoad } from '../load.ts'
import { Empty, Failed, Loading } from '../notices.tsx'
import type { PageProps } from '../office.tsx'
import '../style/register.css'
import '../style/people.css'
import { peopleApi } from './people-api.ts'
import { PeopleView } from './people-view.tsx'

/** Who works in the office of a province, and with which role. */
export function PeoplePage({ me, address }: PageProps) {
  const { text } = useLanguage()
  const { province } = address
  if (province === undefined) return <Empty>{text.choose.pickFirst}</Empty>
  return <ProvincePeople key={province} me={me} address={address} province={province} />
}

function ProvincePeople({ me, address, province }: PageProps & { province: AreaId }) {
  const api = useMemo(() => peopleApi(province), [province])
  const { load, reload } = useLoad(province, async () => {
    const [{ staff }, communes] = await Promise.all([api.list(), api.communes()])
    return { staff, communes }
  })
  if (load.at === 'loading') return <Loading />
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />
  return (
    <PeopleView me={me} address={{ ...address, province }} api={api} {...load.value} onChanged={reload} />
  )
}
