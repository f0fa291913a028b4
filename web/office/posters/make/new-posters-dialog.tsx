import { useState } from 'preact/hooks'
import type { Me } from '../../../../shared/api/office.ts'
import type { PosterList, PosterView } from '../../../../shared/api/posters.ts'
import { dayOf } from '../../../../shared/time.ts'
import { Dialog } from '../../controls/dialog.tsx'
import { FailureLine } from '../../controls/failure-line.tsx'
import { useTask } from '../../controls/task.ts'
import { numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { DayBox } from '../../register/entries/boxes.tsx'
import { byName } from '../../results/sort.ts'
import type { PostersApi } from '../posters-api.ts'
import { useWords } from '../words.ts'
import { HamletBoxes } from './hamlet-boxes.tsx'
import { PlaceBoxes } from './place-boxes.tsx'
import { SurveyChoice } from './survey-choice.tsx'
import { coveredHamlets, type Draft, type Problems, readWanted, tickedHamlets } from './wanted.ts'

/** Asks for which survey and where codes are wanted, and makes them. */
export function NewPostersDialog(props: {
  api: PostersApi
  /** Those that are open to residents. */
  surveys: Me['surveys']
  list: PosterList
  /** Something may have been made, whatever came back. */
  onTried: () => void
  onMade: (made: PosterView[]) => void
  onClose: () => void
}) {
  const { api, surveys, list } = props
  const words = useWords()
  const { text, language } = useLanguage()
  const task = useTask()
  const [draft, setDraft] = useState<Draft>(() => firstDraft(props))
  const [problems, setProblems] = useState<Problems>({})
  const change = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes })
  const today = dayOf(Date.now())
  const hamlets = [...list.hamlets].sort((a, b) => byName(a.name, b.name))
  const covered = coveredHamlets(list.posters, draft.survey, today)
  const count = draft.mode === 'one' ? 1 : tickedHamlets(hamlets, covered, draft.choices).length
  const problem = <Box extends keyof Problems>(box: Box): string | undefined => {
    const found = problems[box]
    return found === undefined ? undefined : wordsOf(words.making.problems[box], found)
  }

  const make = () => {
    const reading = readWanted(draft, { hamlets, covered, today })
    setProblems('problems' in reading ? reading.problems : {})
    if ('problems' in reading) return
    task.run(async () => {
      const made: PosterView[] = []
      try {
        for (const wanted of reading.wanted) made.push(...(await api.make(wanted)).posters)
      } finally {
        props.onTried()
      }
      props.onMade(made)
    })
  }
  return (
    <Dialog title={words.making.title} onClose={props.onClose}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          make()
        }}
      >
        <SurveyChoice
          surveys={surveys}
          survey={draft.survey}
          problem={problem('survey')}
          onChange={(survey) => change({ survey, choices: new Map() })}
        />
        <fieldset class="field">
          <legend>{words.making.modes}</legend>
          {(['hamlets', 'one'] as const).map((mode) => (
            <label key={mode} class="check">
              <input
                type="radio"
                name="mode"
                checked={draft.mode === mode}
                onChange={() => change({ mode })}
              />
              <span>{words.making.mode[mode]}</span>
            </label>
          ))}
        </fieldset>
        {draft.mode === 'one' ? (
          <PlaceBoxes draft={draft} hamlets={hamlets} problem={problem} onChange={change} />
        ) : (
          <HamletBoxes
            hamlets={hamlets}
            covered={covered}
            choices={draft.choices}
            problem={problem('hamlets')}
            onChange={(choices) => change({ choices })}
          />
        )}
        <DayBox
          label={words.making.lastDay}
          hint={words.making.lastDayHint}
          value={draft.lastDay}
          problem={problem('lastDay')}
          min={today}
          onChange={(lastDay) => change({ lastDay })}
        />
        <FailureLine failure={task.failure} />
        <div class="buttons">
          <button type="button" onClick={props.onClose}>
            {text.cancel}
          </button>
          <button
            type="submit"
            class="primary"
            disabled={task.busy || (draft.mode === 'hamlets' && hamlets.length === 0)}
          >
            {words.making.create(count === 0 ? '' : numberText(count, language))}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

// Where every hamlet has its code, what is missing is one for another place.
function firstDraft({ surveys, list }: { surveys: Me['surveys']; list: PosterList }): Draft {
  const [survey] = surveys
  const covered = coveredHamlets(list.posters, survey?.id, dayOf(Date.now()))
  const hasHamlets = list.hamlets.length > 0
  return {
    survey: survey?.id,
    mode: list.hamlets.every(({ id }) => covered.has(id)) ? 'one' : 'hamlets',
    choices: new Map(),
    kind: hasHamlets ? 'desk' : 'commune',
    hamlet: undefined,
    place: '',
    lastDay: '',
  }
}

function wordsOf(list: Readonly<Record<string, string>>, problem: string): string | undefined {
  return list[problem]
}
