import { areaName } from '../../../../shared/area-name.ts'
import type { AreaId } from '../../../../shared/ids.ts'
import type { Address } from '../../address.ts'
import { useLanguage } from '../../language.tsx'
import { Link } from '../../link.tsx'
import { Empty } from '../../notices.tsx'
import { type CommunePart, communeParts, partOf, registerAddress } from '../addresses.ts'
import { useMay, useRegister } from '../desk.ts'
import { Hamlets } from '../hamlets/hamlets.tsx'
import { ImportLink } from '../import-link.tsx'
import { Parts } from '../parts.tsx'
import { TeamView } from '../teams/team-view.tsx'
import { Teams } from '../teams/teams.tsx'
import { Trainings } from '../trainings/trainings.tsx'
import { useWords } from '../words.ts'
import { ZaloGroups } from '../zalo-groups/zalo-groups.tsx'

type Props = { commune: AreaId; address: Address }

/** The register of a commune: its hamlets, teams, trainings and Zalo groups. */
export function CommuneView({ commune, address }: Props) {
  const words = useWords()
  const { text } = useLanguage()
  const { province, overview } = useRegister()
  const seesProvince = useMay()('see-register')
  const found = overview.communes.find(({ id }) => id === commune)
  const part = partOf(communeParts, address.view)
  const back = seesProvince && (
    <p>
      <Link to={registerAddress.province(province)}>{text.backTo(areaName(overview.province))}</Link>
    </p>
  )
  if (found === undefined) {
    return (
      <>
        {back}
        <Empty>{words.noSuchCommune}</Empty>
      </>
    )
  }
  const place = areaName(found)
  const labels = { ...words.communeParts, teams: overview.settings.teamShort }
  return (
    <>
      {back}
      <div class="place">
        <h2 id="place" tabIndex={-1}>
          {place}
        </h2>
        <p class="quiet">{words.codeOf(found.code)}</p>
        <ImportLink />
      </div>
      <Parts
        label={words.partsLabel}
        current={part}
        parts={communeParts.map((id) => ({
          id,
          label: labels[id],
          to: registerAddress.commune(province, commune, id),
        }))}
      />
      <section class="part" aria-label={labels[part]}>
        <CommunePartView key={`${commune} ${part}`} {...{ part, commune, address, place }} />
      </section>
    </>
  )
}

function CommunePartView(props: Props & { part: CommunePart; place: string }) {
  const { part, commune, address, place } = props
  switch (part) {
    case 'hamlets':
      return <Hamlets commune={commune} address={address} />
    case 'teams':
      return address.item === undefined ? (
        <Teams commune={commune} address={address} place={place} />
      ) : (
        <TeamView key={address.item} commune={commune} team={address.item} address={address} />
      )
    case 'trainings':
      return <Trainings commune={commune} address={address} />
    case 'zalo-groups':
      return <ZaloGroups commune={commune} address={address} />
  }
}
