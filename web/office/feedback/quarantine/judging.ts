import { useEffect, useRef, useState } from 'preact/hooks'
import { type JudgeQuarantine, MAX_JUDGED, type QuarantineJudged } from '../../../../shared/api/feedback.ts'
import type { EpochMs } from '../../../../shared/time.ts'
import { useTask } from '../../controls/task.ts'
import { numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { useWords } from '../words.ts'
import { judgeAll } from './judge-all.ts'

type Judgement = JudgeQuarantine['judgement']
type Cases = Extract<JudgeQuarantine['chosen'], { cases: unknown }>['cases']

/** Releasing and clearing, what was ticked or all there is, request by request; how far it is, and how it ended. */
export function useJudging(judge: (judged: JudgeQuarantine) => Promise<QuarantineJudged>, onEnd: () => void) {
  const { language } = useLanguage()
  const words = useWords().quarantine
  const task = useTask()
  const [progress, setProgress] = useState<number>()
  const [said, setSaid] = useState<string>()
  const isStopped = useRef(false)
  const stop = () => {
    isStopped.current = true
  }
  useEffect(() => stop, [])

  const wordsOf = (judgement: Judgement, count: number) => {
    const text = numberText(count, language)
    if (count === 0) return words.none
    return judgement === 'release' ? words.released(text) : words.clearedMany(text)
  }

  const chosen = (judgement: Judgement, cases: Cases) =>
    task.run(async () => {
      setSaid(undefined)
      let done = 0
      for (let from = 0; from < cases.length; from += MAX_JUDGED) {
        const part = cases.slice(from, from + MAX_JUDGED)
        done += (await judge({ judgement, chosen: { cases: part } })).judged
      }
      setSaid(wordsOf(judgement, done))
      onEnd()
    })

  const all = (judgement: Judgement, until: EpochMs) =>
    task.run(async () => {
      setSaid(undefined)
      isStopped.current = false
      let done = 0
      const tell = (judged: number) => {
        done = judged
        setProgress(judged)
      }
      tell(0)
      try {
        const ended = await judgeAll(() => judge({ judgement, chosen: { until } }), {
          isStopped: () => isStopped.current,
          tell,
        })
        const why = ended === 'all' ? '' : words[ended]
        setSaid(`${wordsOf(judgement, done)} ${why}`.trim())
      } finally {
        setProgress(undefined)
        onEnd()
      }
    })

  return { busy: task.busy, failure: task.failure, progress, said, chosen, all, stop }
}
