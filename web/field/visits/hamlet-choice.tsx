import { useEffect } from 'preact/hooks'
import type { TeamHamlet } from '../../../shared/api/team.ts'
import type { SurveyId } from '../../../shared/ids.ts'
import { storagePlace } from '../canary/places.ts'
import { addressOf } from '../router.ts'
import { useVisitWords } from './words.ts'

/** The team's hamlets; the one that was shown last is remembered on the phone. */
export function HamletChoice(props: { survey: SurveyId; hamlets: TeamHamlet[]; chosen: TeamHamlet }) {
  const { survey, hamlets, chosen } = props
  const { households: words } = useVisitWords()
  useEffect(() => kept.put(REMEMBERED, chosen.id), [chosen.id])
  return (
    <label class="hamlets">
      <span class="quiet line">{words.hamlets}</span>
      <select
        value={chosen.id}
        onChange={(event) => {
          const start = new URLSearchParams({ hamlet: event.currentTarget.value }).toString()
          location.replace(addressOf({ page: 'households', survey, start }))
        }}
      >
        {hamlets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The hamlet whose households were looked at last, perhaps of another team. */
export const rememberedHamlet = (): string | undefined => kept.get(REMEMBERED)

const REMEMBERED = 'hamlet'

const kept = storagePlace(() => localStorage)
