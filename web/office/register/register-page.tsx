import { useEffect, useMemo, useRef } from 'preact/hooks'
import { can } from '../../../shared/access.ts'
import { type AreaId, uuidV7 } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import type { Address } from '../address.ts'
import { SaidLine, useSaid } from '../controls/said.tsx'
import { useLoad } from '../load.ts'
import { Empty, Failed, Loading } from '../notices.tsx'
import type { PageProps } from '../office.tsx'
import '../style/register.css'
import { IMPORT_VIEW } from './addresses.ts'
import { CommuneView } from './commune/commune-view.tsx'
import { RegisterContext, type RegisterDesk } from './desk.ts'
import { ImportView } from './import-view.tsx'
import { ProvinceView } from './province/province-view.tsx'
import { ProvinceChoice } from './province-choice.tsx'
import { registerApi } from './register-api.ts'
import { useWords } from './words.ts'

/** The register: places, teams and their members, kept by those who work with them. */
export function RegisterPage({ me, address }: PageProps) {
  const words = useWords()
  const { province } = address
  return (
    <>
      <ProvinceChoice me={me} province={province} />
      {province === undefined ? (
        <Empty>{words.pickProvince}</Empty>
      ) : (
        <ProvinceRegister key={province} staff={me.staff} province={province} address={address} />
      )}
    </>
  )
}

type Props = Pick<RegisterDesk, 'staff' | 'province'> & { address: Address }

function ProvinceRegister({ staff, province, address }: Props) {
  const api = useMemo(() => registerApi(province), [province])
  const { load, reload } = useLoad(province, api.overview)
  const { said, say } = useSaid()
  const commune = address.commune ?? ownCommune({ staff, province })
  const isStale = useRef(false)
  useFocusOnArrival(`${commune} ${address.item}`, load.at === 'ready')

  // What can be taken back belongs to the list in which it was done.
  useEffect(() => say(undefined), [commune, address.view, address.item])

  // The province's figures are only on its own page: there they are read anew after changes.
  useEffect(() => {
    if (!isStale.current || commune !== undefined) return
    isStale.current = false
    reload()
  }, [commune])
  const changed = () => {
    if (commune === undefined) reload()
    else isStale.current = true
  }

  if (load.at === 'loading') return <Loading />
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />
  const desk: RegisterDesk = {
    staff,
    province,
    overview: load.value,
    api,
    today: dayOf(Date.now()),
    newId: (letter) =>
      `${letter}-${uuidV7(Date.now(), (length) => crypto.getRandomValues(new Uint8Array(length)))}`,
    say,
    changed,
  }
  return (
    <RegisterContext.Provider value={desk}>
      {address.view === IMPORT_VIEW ? (
        <ImportView />
      ) : commune === undefined ? (
        <ProvinceView address={address} />
      ) : (
        <CommuneView commune={commune} address={address} />
      )}
      <SaidLine said={said} onClose={() => say(undefined)} />
    </RegisterContext.Provider>
  )
}

/** Whose office is a commune's arrives there; the province as a whole is not for that office. */
function ownCommune({ staff, province }: Pick<Props, 'staff' | 'province'>): AreaId | undefined {
  return can(staff, 'see-register', { province }) ? undefined : staff.commune
}

/** The link that led to another place is gone with the old one; whoever came by keyboard goes on at its name. */
function useFocusOnArrival(place: string, isThere: boolean): void {
  const last = useRef(place)
  useEffect(() => {
    if (!isThere || last.current === place) return
    last.current = place
    document.getElementById('place')?.focus()
  }, [place, isThere])
}
