import type { QuestionTally } from '../../../shared/results/summary.ts'
import { numberText, percentText, share } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Bar } from '../results/bar.tsx'
import type { LegendQuestion } from './satisfaction.ts'
import { useWords } from './words.ts'

/** What was chosen how often, the most frequent first, with the share of those who answered. */
export function ChoiceBars({
  question,
  tally,
}: {
  question: LegendQuestion
  tally: QuestionTally | undefined
}) {
  const words = useWords()
  const { language, say } = useLanguage()
  const isAnswered = tally !== undefined && tally.answered > 0
  const rows = question.options
    .map(({ code, label }) => ({ code, label, count: isAnswered ? (tally.options?.[code] ?? 0) : undefined }))
    .sort((a, b) => (b.count ?? 0) - (a.count ?? 0))
  const most = Math.max(0, ...rows.map(({ count }) => count ?? 0))
  return (
    <article class="question">
      <h4>{say(question.label)}</h4>
      <p class="quiet">{words.of(numberText(tally?.answered ?? 0, language))}</p>
      <table class="figures">
        <caption class="hidden">{say(question.label)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.answer}</th>
            <th scope="col" class="number">
              {words.count}
            </th>
            <th scope="col" class="number">
              {words.share}
            </th>
            <td class="drawn" />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, label, count }) => (
            <tr key={code}>
              <th scope="row">
                {say(label)}
                <span class="narrow-only">
                  <Bar value={count} max={most} />
                </span>
              </th>
              <td class="number">{numberText(count, language)}</td>
              <td class="number strong">{percentText(share(count, tally?.answered), language)}</td>
              <td class="drawn">
                <Bar value={count} max={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {question.type === 'multiple' && <p class="quiet">{words.many}</p>}
    </article>
  )
}
