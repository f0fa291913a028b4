import type { Answers } from '../../../shared/form/answers.ts'
import type { Question, Section, SurveyVersion } from '../../../shared/form/definition.ts'
import { journey } from '../../../shared/form/journey.ts'
import { questionsIn } from '../../../shared/form/references.ts'
import { hasErrors, type Issue, validate } from '../../../shared/form/validate.ts'

/** One section as it is shown: only what is asked. */
export type Screen = { section: Section; questions: Question[] }

/** The place after the last section, where the form is looked over and sent. */
export const REVIEW = ''

/** The sections to go through with these answers; a section without a question to ask is left out. */
export function screens(version: SurveyVersion, answers: Answers): Screen[] {
  const { asked } = journey(version, answers)
  return version.sections
    .map((section) => ({ section, questions: asked.filter((question) => question.section === section.code) }))
    .filter(({ questions }) => questions.length > 0)
}

/**
 * The sections to count when one stands at `place`: those of the journey, and those further on of which is not known
 * yet whether they are asked, because a question that decides it has no answer.
 */
export function partsOf(
  version: SurveyVersion,
  answers: Answers,
  shown: readonly Screen[],
  place: string,
): string[] {
  const asked = shown.flatMap(({ questions }) => questions)
  const here = version.sections.findIndex(({ code }) => code === place)
  const open = new Set<string>()
  const isOpen = (question: Question, section: Section) =>
    asked.includes(question)
      ? answers[question.code] === undefined
      : [section.relevant, question.relevant].flatMap(questionsIn).some((code) => open.has(code))

  const parts = version.sections.filter((section, index) => {
    const isShown = shown.some((screen) => screen.section === section)
    if (here < 0 || index < here) return isShown
    const questions = version.questions.filter((question) => question.section === section.code)
    for (const question of questions) if (isOpen(question, section)) open.add(question.code)
    return isShown || questions.some(({ code }) => open.has(code))
  })
  return parts.map(({ code }) => code)
}

/** Everything that does not fit, by the section on which the person sees it: nothing is wrong out of sight. */
export function issuesBySection(version: SurveyVersion, answers: Answers): Map<string, Issue[]> {
  const shown = screens(version, answers)
  const found = new Map<string, Issue[]>()
  for (const issue of validate(version, journey(version, answers).answers)) {
    const place = placeOf(version, shown, issue)
    found.set(place, [...(found.get(place) ?? []), issue])
  }
  return found
}

/** Where "Tiếp tục" leads: on to another section (`REVIEW` after the last), or to what keeps the person here. */
export type Leaving = { to: string } | { stay: Issue[] }

/**
 * Whether `section` may be left. Errors hold it; a warning holds it once, and not again after its check's code
 * stands in `passed`.
 */
export function leave(
  version: SurveyVersion,
  answers: Answers,
  section: string,
  passed: ReadonlySet<string>,
): Leaving {
  const issues = issuesBySection(version, answers).get(section) ?? []
  const holding = issues.filter(
    ({ severity, check }) => severity === 'error' || check === undefined || !passed.has(check),
  )
  if (holding.length > 0) return { stay: holding }
  const codes = screens(version, answers).map((screen) => screen.section.code)
  return { to: codes[codes.indexOf(section) + 1] ?? REVIEW }
}

/** The place before this one; undefined at the first. */
export function placeBefore(version: SurveyVersion, answers: Answers, section: string): string | undefined {
  const codes = screens(version, answers).map((screen) => screen.section.code)
  return section === REVIEW ? codes[codes.length - 1] : codes[codes.indexOf(section) - 1]
}

/** What "Gửi" makes of the form: the answers that go into the batch, or the first section that still has an error. */
export type Ending = { answers: Answers } | { wrongIn: string; issues: Issue[] }

export function finish(version: SurveyVersion, answers: Answers): Ending {
  const issues = issuesBySection(version, answers)
  for (const [wrongIn, found] of inOrder(version, issues)) {
    if (hasErrors(found)) return { wrongIn, issues: found }
  }
  return { answers: journey(version, answers).answers }
}

function inOrder(version: SurveyVersion, issues: Map<string, Issue[]>): [string, Issue[]][] {
  return version.sections.flatMap(({ code }): [string, Issue[]][] => {
    const found = issues.get(code)
    return found === undefined ? [] : [[code, found]]
  })
}

// A check belongs to the last of its questions that is shown: by then all of them have been answered.
function placeOf(version: SurveyVersion, shown: readonly Screen[], issue: Issue): string {
  const check = version.checks.find(({ code }) => code === issue.check)
  const codes = issue.question === undefined ? questionsIn(check?.test) : [issue.question]
  const showing = shown.filter(({ questions }) => questions.some(({ code }) => codes.includes(code)))
  const last = showing[showing.length - 1] ?? shown[shown.length - 1]
  return last?.section.code ?? version.sections[0]?.code ?? REVIEW
}
