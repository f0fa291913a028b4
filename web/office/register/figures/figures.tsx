import { areaName } from '../../../../shared/area-name.ts'
import { type FigureRecord, kinds } from '../../../../shared/register/kinds.ts'
import type { Address } from '../../address.ts'
import { dayText, MISSING, numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { byName } from '../../results/sort.ts'
import { useMay, useRegister } from '../desk.ts'
import { EntryList } from '../entries/entry-list.tsx'
import { useWords } from '../words.ts'
import { FigureDialog } from './figure-dialog.tsx'
import { knownFigures } from './known-figures.ts'

/** Figures that others count, each with its source and day. */
export function Figures({ address }: { address: Address }) {
  const words = useWords()
  const { language, say } = useLanguage()
  const { overview } = useRegister()
  const places = new Map([overview.province, ...overview.communes].map((area) => [area.id, areaName(area)]))
  const labels = new Map(knownFigures.map(({ code, label }) => [code, say(label)]))
  const label = ({ indicator }: FigureRecord) => labels.get(indicator) ?? indicator
  return (
    <EntryList
      kind={kinds.figures}
      address={address}
      within={{}}
      words={words.figures}
      mayEdit={useMay()('edit-province')}
      order={(a, b) => byName(label(a), label(b)) || byName(b.day, a.day)}
      columns={[
        { key: 'indicator', label: words.figures.indicator, cell: label },
        { key: 'area', label: words.figures.area, cell: ({ area }) => places.get(area) ?? MISSING },
        {
          key: 'value',
          label: words.figures.value,
          isNumber: true,
          cell: ({ value, unit }) => `${numberText(value, language, 6)} ${unit}`,
        },
        { key: 'day', label: words.figures.day, isNumber: true, cell: ({ day }) => dayText(day) },
        { key: 'source', label: words.figures.source, cell: ({ source }) => source },
      ]}
      form={(dialog) => <FigureDialog {...dialog} />}
    />
  )
}
