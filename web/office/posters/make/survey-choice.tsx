import type { Me } from '../../../../shared/api/office.ts'
import type { SurveyId } from '../../../../shared/ids.ts'
import { useLanguage } from '../../language.tsx'
import { useWords } from '../words.ts'

/** What is asked by the new codes: the whole titles, which are long. */
export function SurveyChoice(props: {
  surveys: Me['surveys']
  survey: SurveyId | undefined
  problem: string | undefined
  onChange: (survey: SurveyId) => void
}) {
  const { making } = useWords()
  const { say } = useLanguage()
  return (
    <fieldset class="field">
      <legend>{making.survey}</legend>
      {props.surveys.map(({ id, title }) => (
        <label key={id} class="check">
          <input
            type="radio"
            name="survey"
            checked={props.survey === id}
            onChange={() => props.onChange(id)}
          />
          <span>{say(title)}</span>
        </label>
      ))}
      {props.problem !== undefined && <p class="problem">{props.problem}</p>}
    </fieldset>
  )
}
