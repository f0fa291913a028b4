import { useState } from 'preact/hooks'
import type { Group, Legend, QuestionTally } from '../../../shared/results/summary.ts'
import { numberText, percentText, share } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Empty } from '../notices.tsx'
import { Bar } from './bar.tsx'
import { matches } from './sort.ts'

type LegendQuestion = Legend['questions'][number]

/** What was answered, question by question, each with how many were asked and how many answered. */
export function Questions({ legend, group }: { legend: Legend; group: Group }) {
  const { text, say } = useLanguage()
  const [search, setSearch] = useState('')
  const found = legend.questions.filter(({ label, code }) => matches(`${say(label)} ${code}`, search))
  return (
    <>
      <form class="tools" onSubmit={(event) => event.preventDefault()}>
        <label>
          {text.questions.search}
          <input type="search" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
        </label>
      </form>
      {found.length === 0 && <Empty>{text.empty.noMatch}</Empty>}
      <div class="questions">
        {found.map((question) => (
          <QuestionCard key={question.code} question={question} tally={group.questions[question.code]} />
        ))}
      </div>
    </>
  )
}

function QuestionCard({ question, tally }: { question: LegendQuestion; tally: QuestionTally | undefined }) {
  const { text, language, say } = useLanguage()
  const answered = text.questions.answered(
    numberText(tally?.answered, language),
    numberText(tally?.asked, language),
  )
  const hasFigures = question.options.length > 0 || isNumeric(question, tally)
  return (
    <article class="question">
      <h3>{say(question.label)}</h3>
      <p class="quiet">{answered}</p>
      {question.options.length > 0 && <OptionTable question={question} tally={tally} />}
      {isNumeric(question, tally) && <NumberList tally={tally} />}
      {question.type === 'multiple' && <p class="quiet">{text.questions.multiple}</p>}
      {!hasFigures && <p class="quiet">{text.questions.uncounted}</p>}
    </article>
  )
}

function OptionTable({ question, tally }: { question: LegendQuestion; tally: QuestionTally | undefined }) {
  const { text, language, say } = useLanguage()
  return (
    <table class="figures">
      <caption class="hidden">{say(question.label)}</caption>
      <thead>
        <tr>
          <th scope="col">{text.questions.answer}</th>
          <th scope="col" class="number">
            {text.questions.count}
          </th>
          <th scope="col" class="number">
            <abbr title={text.questions.shareHint}>{text.questions.share}</abbr>
          </th>
          <td class="drawn" />
        </tr>
      </thead>
      <tbody>
        {question.options.map(({ code, label }) => {
          // Asked and not chosen by anybody is a real 0; a question that nobody was asked has no counts at all.
          const count = tally === undefined || tally.asked === 0 ? undefined : (tally.options?.[code] ?? 0)
          const percent = share(count, tally?.answered)
          return (
            <tr key={code}>
              <th scope="row">{say(label)}</th>
              <td class="number">{numberText(count, language)}</td>
              <td class="number strong">{percentText(percent, language)}</td>
              <td class="drawn">
                <Bar value={percent} max={100} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function NumberList({ tally }: { tally: QuestionTally | undefined }) {
  const { text, language } = useLanguage()
  const average =
    tally?.sum === undefined || tally.numbers === undefined || tally.numbers === 0
      ? undefined
      : tally.sum / tally.numbers
  const figures: [string, number | undefined, number][] = [
    [text.questions.average, average, 2],
    [text.questions.sum, tally?.sum, 1],
    [text.questions.least, tally?.min, 1],
    [text.questions.greatest, tally?.max, 1],
    [text.questions.numbers, tally?.numbers, 0],
  ]
  return (
    <dl class="numbers">
      {figures.map(([name, value, decimals]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{numberText(value, language, decimals)}</dd>
        </div>
      ))}
    </dl>
  )
}

function isNumeric(question: LegendQuestion, tally: QuestionTally | undefined): boolean {
  return tally?.numbers !== undefined || ['integer', 'decimal', 'scale'].includes(question.type)
}
