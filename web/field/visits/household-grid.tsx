import { useSpeech } from '../context.ts'
import { useGrowing } from './growing.ts'
import type { Household } from './household-list.ts'
import { useVisitWords } from './words.ts'

const CHUNK = 60

/** Numbers to press; a word and a shape say how far each household is, not colour alone. */
export function HouseholdGrid(props: {
  households: Household[]
  /** What the list shows, so that another one is drawn from its top. */
  about: string
  press: (household: Household) => void
}) {
  const { households, about, press } = props
  const { households: words } = useVisitWords()
  const { t } = useSpeech()
  const count = useGrowing(households.length, about)
  const chunks: Household[][] = []
  for (let from = 0; from < Math.min(count, households.length); from += CHUNK) {
    chunks.push(households.slice(from, Math.min(from + CHUNK, count)))
  }
  return (
    <>
      {chunks.map((chunk) => (
        <ul key={chunk[0]?.code} class="numbers">
          {chunk.map((household) => {
            const { code, state, draft } = household
            const mark = draft === undefined ? state : 'draft'
            return (
              <li key={code}>
                <button type="button" class={`number ${mark}`} onClick={() => press(household)}>
                  {code}
                  <small>{words.marks[mark]}</small>
                </button>
              </li>
            )
          })}
        </ul>
      ))}
      {count < households.length && <p aria-busy="true">{t.loading}</p>}
    </>
  )
}
