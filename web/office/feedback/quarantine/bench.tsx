import { useState } from 'preact/hooks'
import type { FeedbackLine, JudgeQuarantine, QuarantineJudged } from '../../../../shared/api/feedback.ts'
import type { EpochMs } from '../../../../shared/time.ts'
import type { Address } from '../../address.ts'
import { useFoundFocus } from '../../controls/found-focus.ts'
import { numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { StepFailure } from '../one/step-failure.tsx'
import type { Topic } from '../topics.ts'
import { useWords } from '../words.ts'
import { AllBar } from './all-bar.tsx'
import { HeldTable } from './held-table.tsx'
import { useJudging } from './judging.ts'

/** The held feedback to be ticked, and what can be done with those ticked or with all of it. */
export function Bench(props: {
  lines: readonly FeedbackLine[]
  topics: readonly Topic[]
  all: { held: number; until: EpochMs }
  address: Address
  judge: (judged: JudgeQuarantine) => Promise<QuarantineJudged>
  onJudged: () => void
}) {
  const { lines } = props
  const { language } = useLanguage()
  const words = useWords().quarantine
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const judging = useJudging(props.judge, () => {
    setTicked(new Set())
    props.onJudged()
  })
  const status = useFoundFocus(judging.said)
  const chosen = lines.filter(({ id }) => ticked.has(id))
  const judgeChosen = (judgement: JudgeQuarantine['judgement']) =>
    judging.chosen(
      judgement,
      chosen.map(({ survey, id }) => ({ survey, id })),
    )
  const tick = (id: string) => {
    const next = new Set(ticked)
    if (!next.delete(id)) next.add(id)
    setTicked(next)
  }
  const tickAll = (isTicked: boolean) => setTicked(new Set(isTicked ? lines.map(({ id }) => id) : []))
  return (
    <>
      {lines.length > 0 && (
        <div class="bench">
          <label class="check">
            <input
              type="checkbox"
              checked={chosen.length === lines.length}
              onChange={(event) => tickAll(event.currentTarget.checked)}
            />
            <span>{words.tickAll}</span>
          </label>
          <div class="row">
            <span class="quiet">{words.chosen(numberText(chosen.length, language))}</span>
            <button
              type="button"
              class="primary"
              disabled={judging.busy || chosen.length === 0}
              onClick={() => judgeChosen('release')}
            >
              {words.release}
            </button>
            <button
              type="button"
              disabled={judging.busy || chosen.length === 0}
              onClick={() => judgeChosen('clear')}
            >
              {words.clear}
            </button>
          </div>
        </div>
      )}
      <div role="status" tabIndex={-1} ref={status}>
        {judging.said !== undefined && <p class="notice good">{judging.said}</p>}
      </div>
      <StepFailure failure={judging.failure} />
      {(lines.length > 1 || judging.progress !== undefined) && <AllBar {...props.all} judging={judging} />}
      {lines.length > 0 && (
        <HeldTable
          lines={lines}
          topics={props.topics}
          address={props.address}
          ticked={ticked}
          onTick={tick}
        />
      )}
    </>
  )
}
