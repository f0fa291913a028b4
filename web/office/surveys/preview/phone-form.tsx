import { useEffect, useRef, useState } from 'preact/hooks'
import type { TeamBrief } from '../../../../shared/api/team.ts'
import type { Answers, AnswerValue } from '../../../../shared/form/answers.ts'
import type { SurveyVersion } from '../../../../shared/form/definition.ts'
import type { Issue } from '../../../../shared/form/validate.ts'
import { HamletId } from '../../../../shared/ids.ts'
import { useSpeech } from '../../../field/context.ts'
import { leave, placeBefore, REVIEW, screens } from '../../../field/fill/form.ts'
import { Answered } from '../../../field/pages/answered.tsx'
import { SectionForm } from '../../../field/pages/section-form.tsx'
import type { Words } from '../words.ts'

/** The form as a member fills it in, without anything behind it: answers live as long as the page. */
export function PhoneForm({ version, words }: { version: SurveyVersion; words: Words }) {
  const { t } = useSpeech()
  const [answers, setAnswers] = useState<Answers>({})
  const [place, setPlace] = useState<string>()
  const [issues, setIssues] = useState<Issue[]>([])
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set())

  const all = screens(version, answers)
  const screen = all.find(({ section }) => section.code === place) ?? all[0]
  const here = place === REVIEW || screen === undefined ? REVIEW : screen.section.code
  const hamlets = exampleHamlets(words)
  const top = useRef<HTMLDivElement>(null)
  useFocusOnChange(here, top)
  const goTo = (next: string) => {
    setIssues([])
    setPlace(next)
  }
  const answer = (code: string, value: AnswerValue | undefined) => {
    const { [code]: _, ...others } = answers
    setAnswers(value === undefined ? others : { ...others, [code]: value })
    setIssues(issues.filter(({ question, check }) => question !== code && check === undefined))
  }
  const goOn = (passing: ReadonlySet<string>) => {
    setPassed(passing)
    const leaving = leave(version, answers, here, passing)
    if ('to' in leaving) goTo(leaving.to)
    else setIssues(leaving.stay)
  }
  const back = placeBefore(version, answers, here)

  return (
    <div ref={top} class="main" tabIndex={-1}>
      {screen === undefined || here === REVIEW ? (
        <>
          <h1>{words.preview.done}</h1>
          <p>{words.preview.doneLead}</p>
          <Answered screens={all} answers={answers} hamlets={hamlets} edit={goTo} />
        </>
      ) : (
        <SectionForm
          screen={screen}
          version={version}
          hamlets={hamlets}
          answers={answers}
          isFirst={screen === all[0]}
          issues={issues}
          answer={answer}
          goOn={() => goOn(passed)}
          passWarnings={() => goOn(new Set([...passed, ...issues.flatMap(({ check }) => check ?? [])]))}
        />
      )}
      {back !== undefined && (
        <button type="button" class="wide" onClick={() => goTo(back)}>
          {t.back}
        </button>
      )}
    </div>
  )
}

// A new screen begins at its top, for eyes and for screen readers; the first one leaves the keyboard where it is.
function useFocusOnChange(screen: string, top: { current: HTMLElement | null }): void {
  const last = useRef(screen)
  useEffect(() => {
    if (last.current === screen) return
    last.current = screen
    top.current?.focus({ preventScroll: true })
    const frame = top.current?.getRootNode()
    if (frame instanceof ShadowRoot) frame.host.parentElement?.scrollTo(0, 0)
  }, [screen])
}

function exampleHamlets(words: Words): TeamBrief['hamlets'] {
  return words.preview.exampleHamlets.map((name, place) => ({
    id: HamletId.parse(`h${place + 1}`),
    name,
    households: 100,
  }))
}
