import { useState } from 'preact/hooks'
import { asDay } from '../../../../shared/calendar.ts'
import { freePeriod, type Period } from '../../../../shared/periods.ts'
import { dayOf } from '../../../../shared/time.ts'
import { go } from '../../address.ts'
import { api } from '../../api.ts'
import { FailureLine } from '../../controls/failure-line.tsx'
import { useTask } from '../../controls/task.ts'
import type { ResultsAddress } from '../results-page.tsx'
import { useWords } from '../words.ts'
import { addressOf } from './address-of.ts'

/** Two days to choose, and the button that shows them, or has them counted where that is a run of its own. */
export function FreeDays(props: { address: ResultsAddress; period: Period | undefined; isLive: boolean }) {
  const words = useWords().period
  const { address, period, isLive } = props
  const [first, setFirst] = useState<string>(period?.from ?? '')
  const [last, setLast] = useState<string>(period?.to ?? '')
  const [problem, setProblem] = useState<'needed' | 'order' | 'future'>()
  const { busy, failure, run } = useTask()

  const show = () => {
    const days = readDays(first, last)
    setProblem(typeof days === 'string' ? days : undefined)
    if (typeof days === 'string') return
    void run(() => goToDays(address, days, isLive))
  }

  return (
    <>
      <label>
        {words.from}
        <input type="date" value={first} onInput={(event) => setFirst(event.currentTarget.value)} />
      </label>
      <label>
        {words.to}
        <input type="date" value={last} onInput={(event) => setLast(event.currentTarget.value)} />
      </label>
      <button type="submit" aria-disabled={busy} onClick={show}>
        {isLive ? words.show : words.count}
      </button>
      <p class="problem" role="alert">
        {problem !== undefined && words[problem]}
      </p>
      <FailureLine failure={failure} />
    </>
  )
}

/** Shows the days of a commune at once; has those of a province counted, and goes where that is followed. Throws `ApiFailure`. */
async function goToDays(address: ResultsAddress, days: Period, isLive: boolean): Promise<void> {
  const next = addressOf(address, days, undefined)
  if (isLive) return go(next)
  const { from, to } = days
  const job = await api.recount({ survey: address.survey, province: address.province, days: { from, to } })
  go({ ...next, job: job.id })
}

function readDays(first: string, last: string): Period | 'needed' | 'order' | 'future' {
  const from = asDay(first)
  const to = asDay(last)
  if (from === undefined || to === undefined) return 'needed'
  if (to < from) return 'order'
  return to > dayOf(Date.now()) ? 'future' : freePeriod(from, to)
}
