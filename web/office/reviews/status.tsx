import type { ReviewLine } from '../../../shared/api/reviews.ts'
import { isDecided } from '../../../shared/doubts/counts.ts'
import { flagNames, statusNames } from '../../../shared/results/names.ts'
import { useLanguage } from '../language.tsx'
import { useWords } from './words.ts'

/** What became of a form, why it deserves a look, and what was decided last. */
export function Status({ line }: { line: ReviewLine }) {
  const { say } = useLanguage()
  const { kinds, isWithdrawn } = useWords()
  const { verdict, withdrawn, flags, decision } = line
  return (
    <>
      <strong class={`verdict ${verdict}`}>{withdrawn ? isWithdrawn : say(statusNames[verdict])}</strong>
      {flags.length > 0 && <small>{flags.map((flag) => say(flagNames[flag])).join('; ')}</small>}
      {decision !== undefined && isDecided(line) && (
        <small>
          {kinds[decision.kind]}
          {decision.reason !== undefined && `: ${decision.reason}`}
        </small>
      )}
    </>
  )
}
