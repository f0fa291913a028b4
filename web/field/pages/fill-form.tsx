import { useEffect, useRef, useState } from 'preact/hooks'
import type { AnswerValue } from '../../../shared/form/answers.ts'
import type { Question, SurveyVersion } from '../../../shared/form/definition.ts'
import type { Issue } from '../../../shared/form/validate.ts'
import { useLater, useSpeech } from '../context.ts'
import type { Draft, Team } from '../db/records.ts'
import { finishDraft } from '../fill/finish.ts'
import { leave, partsOf, placeBefore, REVIEW, screens } from '../fill/form.ts'
import { labelOf } from '../fill/label.ts'
import type { Report } from '../fill/report.ts'
import type { Phone } from '../phone.ts'
import { addressOf, goInstead } from '../router.ts'
import { SectionForm } from './section-form.tsx'

type Trouble = 'draftNotSaved' | 'notSaved' | 'tooLarge'

/** Fills in one form, a section a screen. What may be left or sent is decided in `fill/form.ts`. */
export function FillForm(props: {
  phone: Phone
  draft: Draft
  version: SurveyVersion
  team: Team
  report: Report | undefined
  section: string
  /** It was begun for a household of the list. */
  isStarted: boolean
  addressAt: (section: string) => string
  reopen: () => void
}) {
  const { phone, version, team, report, reopen } = props
  const { t } = useSpeech()
  const later = useLater()
  const [draft, setDraft] = useState(props.draft)
  const [issues, setIssues] = useState<Issue[]>([])
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set())
  const [trouble, setTrouble] = useState<Trouble>()
  const [isSaving, setSaving] = useState(false)

  const all = screens(version, draft.answers)
  const isReview = props.section === REVIEW
  const screen = all.find(({ section }) => section.code === props.section) ?? all[0]
  const place = isReview ? REVIEW : (screen?.section.code ?? REVIEW)
  const isOpen = ({ code, type }: Question) => type !== 'note' && !(code in draft.answers)
  const top = useFocusOnChange(place, props.isStarted ? screen?.questions.find(isOpen)?.code : undefined)
  const parts = partsOf(version, draft.answers, all, place)
  const part = parts.indexOf(place) + 1

  const go = (section: string) => {
    setIssues([])
    keep({ ...draft, section })
    location.hash = props.addressAt(section)
  }

  // Two tabs may show one form: who comes back to the other goes on from what was written last.
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState === 'visible' && (await phone.drafts.isBehind(draft))) reopen()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [phone, draft, reopen])

  function keep(changed: Draft): void {
    const kept = { ...changed, savedAt: phone.clock() }
    setDraft(kept)
    phone.drafts.save(kept).then(
      () => setTrouble(undefined),
      () => setTrouble('draftNotSaved'),
    )
  }

  function answer(code: string, value: AnswerValue | undefined): void {
    const { [code]: _, ...others } = draft.answers
    const answers = value === undefined ? others : { ...others, [code]: value }
    keep({ ...draft, section: place, answers: report?.follow(draft.answers, answers) ?? answers })
    setIssues(issues.filter(({ question, check }) => question !== code && check === undefined))
  }

  function goOn(passing: ReadonlySet<string>): void {
    const leaving = leave(version, draft.answers, place, passing)
    setPassed(passing)
    if ('to' in leaving) {
      go(leaving.to)
    } else {
      setIssues(leaving.stay)
      focusFirst(leaving.stay)
    }
  }

  async function send(): Promise<void> {
    setSaving(true)
    const finished = await finishDraft(phone, draft, version, team)
    setSaving(false)
    if (finished === 'saved') return goInstead({ page: 'saved', id: draft.id })
    if (typeof finished === 'string') return setTrouble(finished)
    go(finished.wrongIn)
    setIssues(finished.issues)
  }

  const back = placeBefore(version, draft.answers, place)
  return (
    <main>
      <header ref={top} tabIndex={-1}>
        <p class="quiet">
          {isReview || screen === undefined ? t.fill.review : t.fill.part(part, parts.length)}
        </p>
        <progress
          aria-label={t.fill.progress}
          value={isReview ? parts.length : part - 1}
          max={parts.length}
        />
      </header>
      {trouble !== undefined && (
        <p class="alert" role="alert">
          {t.fill[trouble]}
        </p>
      )}
      {later !== undefined && draft.rev !== undefined && (
        <later.Correcting phone={phone} draft={draft} version={version} />
      )}
      {isReview || screen === undefined ? (
        <>
          <h1>{labelOf(version, draft.answers, team.hamlets) || t.fill.reviewLead}</h1>
          {later !== undefined && (
            <later.Answered screens={all} answers={draft.answers} hamlets={team.hamlets} edit={go} />
          )}
          <button type="button" class="primary wide" disabled={isSaving} onClick={() => void send()}>
            {isSaving ? t.fill.saving : t.fill.send}
          </button>
        </>
      ) : (
        <SectionForm
          screen={screen}
          version={version}
          hamlets={team.hamlets}
          answers={draft.answers}
          isFirst={screen === all[0]}
          report={report}
          issues={issues}
          answer={answer}
          goOn={() => goOn(passed)}
          passWarnings={() => goOn(new Set([...passed, ...issues.flatMap(({ check }) => check ?? [])]))}
        />
      )}
      {back === undefined ? (
        <a class="button" href={addressOf({ page: 'home' })}>
          {t.home}
        </a>
      ) : (
        <button type="button" class="wide" onClick={() => go(back)}>
          {t.back}
        </button>
      )}
      {later !== undefined && <later.Pause phone={phone} draft={draft} isFirst={back === undefined} />}
    </main>
  )
}

/**
 * A new section starts at its top, for eyes and for screen readers; the first one at the question `begin`, where what
 * is above it has been answered by the list of households.
 */
function useFocusOnChange(place: string, begin: string | undefined) {
  const top = useRef<HTMLElement>(null)
  useEffect(() => {
    scrollTo(0, 0)
    top.current?.focus()
  }, [place])
  useEffect(() => {
    if (begin !== undefined) focusOn(`q-${begin}`)
  }, [])
  return top
}

// After the messages are on the page.
function focusFirst([first]: Issue[]): void {
  focusOn(first?.question === undefined ? 'checks' : `q-${first.question}`)
}

function focusOn(id: string): void {
  requestAnimationFrame(() => {
    const card = document.getElementById(id)
    const field = card?.querySelector('input, textarea')
    if (field instanceof HTMLElement) field.focus()
    else card?.focus()
    card?.scrollIntoView({ block: 'start' }) // the question, not only its field
  })
}
