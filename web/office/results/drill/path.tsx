import { Link } from '../../link.tsx'
import type { ResultsAddress } from '../results-page.tsx'
import type { AnySummary } from '../view.ts'
import { useWords } from '../words.ts'
import type { Part } from './part-address.ts'

/** The way down to what is looked at, each step a link: nation, province, commune, hamlet; nothing where there is no step up. */
export function Path(props: {
  address: ResultsAddress
  summary: AnySummary
  part: Part | undefined
  /** There where the province's results are one step up. */
  provinceName: string | undefined
  seesNation: boolean
}) {
  const words = useWords()
  const { address, summary, part, provinceName, seesNation } = props
  const { commune: _, item: __, view: ___, ...province } = address
  const { item: ____, view: _____, ...commune } = address
  const { survey } = address
  const steps: { name: string; to: Parameters<typeof Link>[0]['to'] }[] = [
    ...(seesNation ? [{ name: words.nation, to: { survey } }] : []),
    ...('hamlets' in summary && provinceName !== undefined
      ? [{ name: provinceName, to: { ...province, tab: 'communes' as const } }]
      : []),
    ...(part === undefined
      ? []
      : [{ name: summary.areaName, to: { ...commune, tab: `${part.kind}s` as const } }]),
    ...(part?.through === undefined
      ? []
      : [{ name: part.through.name, to: { ...commune, tab: 'hamlets' as const, item: part.through.id } }]),
  ]
  if (steps.length === 0) return null
  return (
    <nav class="path" aria-label={words.drill.path}>
      <ol>
        {steps.map(({ name, to }) => (
          <li key={name}>
            <Link to={to}>{name}</Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
