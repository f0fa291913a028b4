import { areaName } from '../../../../shared/area-name.ts'
import type { Address } from '../../address.ts'
import { type ProvincePart, partOf, provinceParts, registerAddress } from '../addresses.ts'
import { Campaigns } from '../campaigns/campaigns.tsx'
import { useRegister } from '../desk.ts'
import { Figures } from '../figures/figures.tsx'
import { ImportLink } from '../import-link.tsx'
import { Parts } from '../parts.tsx'
import { useWords } from '../words.ts'
import { Communes } from './communes.tsx'
import { Names } from './names.tsx'

/** The register of a province: its communes, campaigns, others' figures, and what it calls its teams. */
export function ProvinceView({ address }: { address: Address }) {
  const words = useWords()
  const { province, overview } = useRegister()
  const part = partOf(provinceParts, address.view)
  return (
    <>
      <div class="place">
        <h2 id="place" tabIndex={-1}>
          {areaName(overview.province)}
        </h2>
        <ImportLink />
      </div>
      <Parts
        label={words.partsLabel}
        current={part}
        parts={provinceParts.map((id) => ({
          id,
          label: words.provinceParts[id],
          to: registerAddress.province(province, id),
        }))}
      />
      <section class="part" aria-label={words.provinceParts[part]}>
        <ProvincePartView key={part} part={part} address={address} />
      </section>
    </>
  )
}

function ProvincePartView({ part, address }: { part: ProvincePart; address: Address }) {
  switch (part) {
    case 'communes':
      return <Communes address={address} />
    case 'campaigns':
      return <Campaigns address={address} />
    case 'figures':
      return <Figures address={address} />
    case 'names':
      return <Names />
  }
}
