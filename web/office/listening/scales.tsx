import type { Group, Legend } from '../../../shared/results/summary.ts'
import { fractionText, meanText, percentText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Bar } from '../results/bar.tsx'
import { TableFrame } from '../results/table-frame.tsx'
import { leastFirst } from './satisfaction.ts'
import { useWords } from './words.ts'

/** The questions of a scale side by side, the least satisfying first. */
export function Scales({ legend, group }: { legend: Legend; group: Group }) {
  const words = useWords()
  const { language, say } = useLanguage()
  return (
    <>
      <p class="quiet">{words.scales.lead}</p>
      <TableFrame name={words.scales.title}>
        <thead>
          <tr>
            <th scope="col">{words.scales.question}</th>
            <th scope="col" class="number">
              {words.scales.satisfied}
            </th>
            <td class="drawn" />
            <th scope="col" class="number">
              {words.scales.mean}
            </th>
            <th scope="col" class="number wide-only">
              {words.scales.answered}
            </th>
          </tr>
        </thead>
        <tbody>
          {leastFirst(legend, group).map(({ question, found }) => {
            const made = fractionText(found.satisfied, found.n, language)
            return (
              <tr key={question.code}>
                <th scope="row">{say(question.label)}</th>
                <td class="number">
                  <strong>{percentText(found.percent, language)}</strong>
                  <small class="narrow-only">{made}</small>
                </td>
                <td class="drawn">
                  <Bar value={found.percent} max={100} />
                </td>
                <td class="number">{meanText(found.mean, language)}</td>
                <td class="number wide-only">{made}</td>
              </tr>
            )
          })}
        </tbody>
      </TableFrame>
    </>
  )
}
