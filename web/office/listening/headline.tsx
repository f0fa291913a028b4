import type { CommuneSummary, ProvinceSummary } from '../../../shared/results/summary.ts'
import { fractionText, MISSING, meanText, numberText, percentText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { mainScale, satisfactionOf } from './satisfaction.ts'
import { useWords } from './words.ts'

/** What there is to say in one line: how much came, how satisfied, and who waits for an answer. */
export function Headline({ summary }: { summary: ProvinceSummary | CommuneSummary }) {
  const words = useWords()
  const { language } = useLanguage()
  const { counts, legend, all } = summary
  const scale = mainScale(legend)
  const found = scale && satisfactionOf(scale, all.questions[scale.code])
  const held = Object.values(counts.held).reduce((sum, count) => sum + (count ?? 0), 0)
  const wants = all.indicators.feedback_wants_contact?.numerator
  const hasAny = counts.counted > 0
  return (
    <dl class="tiles" aria-label={words.head.label}>
      <Tile name={words.head.counted} value={numberText(counts.counted, language)}>
        {words.head.received(numberText(counts.received, language))}
      </Tile>
      {found !== undefined && (
        <>
          <Tile name={words.head.satisfied} value={percentText(found.percent, language)} tone="good">
            {found.satisfied === undefined
              ? MISSING
              : words.head.satisfiedHint(fractionText(found.satisfied, found.n, language))}
          </Tile>
          <Tile name={words.head.mean} value={meanText(found.mean, language)}>
            {words.head.meanHint(numberText(found.n, language))}
          </Tile>
        </>
      )}
      {wants !== undefined && (
        <Tile name={words.head.wants} value={numberText(hasAny ? wants : undefined, language)}>
          {words.head.wantsHint}
        </Tile>
      )}
      {held > 0 && (
        <Tile name={words.head.held} value={numberText(held, language)} tone="warn">
          {words.head.heldHint}
        </Tile>
      )}
    </dl>
  )
}

function Tile(props: { name: string; value: string; tone?: 'good' | 'warn'; children: string }) {
  return (
    <div class={`tile ${props.tone ?? 'calm'}`}>
      <dt>{props.name}</dt>
      <dd class="value">{props.value}</dd>
      <dd class="hint">{props.children}</dd>
    </div>
  )
}
