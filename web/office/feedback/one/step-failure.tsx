import type { ApiFailure } from '../../api.ts'
import { FailureLine } from '../../controls/failure-line.tsx'
import { useWords } from '../words.ts'

/** Why a step was not taken, in the words of this page where it has some. */
export function StepFailure({ failure }: { failure: ApiFailure | undefined }) {
  const { failures } = useWords()
  const own: Partial<Record<ApiFailure['code'], string>> = failures
  const text = failure && own[failure.code]
  if (text === undefined) return <FailureLine failure={failure} />
  return (
    <p class="notice caution" role="alert">
      {text}
    </p>
  )
}
