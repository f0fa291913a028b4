import { areaName } from '../../../shared/area-name.ts'
import { useLanguage } from '../language.tsx'
import { Later } from '../later.tsx'
import { Link } from '../link.tsx'
import { registerAddress } from './addresses.ts'
import { useMay, useRegister } from './desk.ts'

/** The register filled from a spreadsheet; its code is fetched when somebody goes there. */
export function ImportView() {
  const { text } = useLanguage()
  const { province, staff, overview, changed } = useRegister()
  const own = useMay()('see-register') ? undefined : overview.communes.find(({ id }) => id === staff.commune)
  const place = areaName(own ?? overview.province)
  const back =
    own === undefined ? registerAddress.province(province) : registerAddress.commune(province, own.id)
  return (
    <>
      <p>
        <Link to={back}>{text.backTo(place)}</Link>
      </p>
      <div class="place">
        <h2 id="place" tabIndex={-1}>
          {place}
        </h2>
      </div>
      <Later load={loadPanel} props={{ province, onDone: changed }} />
    </>
  )
}

const loadPanel = () => import('./import/import-panel.tsx').then((panel) => panel.ImportPanel)
