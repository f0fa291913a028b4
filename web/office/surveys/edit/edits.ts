import type { Question, Section, SurveyVersion } from '../../../../shared/form/definition.ts'
import { fold } from '../../../../shared/text.ts'

/** The kinds of question that can be added here; the others come with the surveys that have them. */
export const addable = [
  'single',
  'multiple',
  'scale',
  'integer',
  'decimal',
  'text',
  'date',
  'phone',
  'note',
] as const
export type Addable = (typeof addable)[number]

/** The version with another question in the place of the one of that code. */
export function replaceQuestion(version: SurveyVersion, code: string, question: Question): SurveyVersion {
  return {
    ...version,
    questions: version.questions.map((one) => (one.code === code ? question : one)),
  }
}

/** The version with a new question at the end of a section, or behind another question. */
export function addQuestion(
  version: SurveyVersion,
  question: Question,
  behind: string | undefined,
): SurveyVersion {
  const place = behind === undefined ? -1 : version.questions.findIndex(({ code }) => code === behind)
  const questions = [...version.questions]
  questions.splice(place < 0 ? questions.length : place + 1, 0, question)
  return { ...version, questions: inOrder(version.sections, questions) }
}

/** The version without that question. */
export function removeQuestion(version: SurveyVersion, code: string): SurveyVersion {
  return { ...version, questions: version.questions.filter((question) => question.code !== code) }
}

/** The version with that question one place up or down; at the edge of a section it goes into the next one. */
export function moveQuestion(version: SurveyVersion, code: string, by: -1 | 1): SurveyVersion {
  const place = version.questions.findIndex((question) => question.code === code)
  const question = version.questions[place]
  if (question === undefined) return version
  const neighbour = version.questions[place + by]
  if (neighbour?.section === question.section) {
    const questions = [...version.questions]
    questions[place] = neighbour
    questions[place + by] = question
    return { ...version, questions }
  }
  const section = version.sections[version.sections.findIndex((one) => one.code === question.section) + by]
  if (section === undefined) return version
  const others = version.questions.filter((one) => one.code !== code)
  const moved = { ...question, section: section.code }
  const questions = by > 0 ? [moved, ...others] : [...others, moved]
  return { ...version, questions: inOrder(version.sections, questions) }
}

/** The version with a section one place up or down, its questions with it. */
export function moveSection(version: SurveyVersion, code: string, by: -1 | 1): SurveyVersion {
  const place = version.sections.findIndex((section) => section.code === code)
  const [section, neighbour] = [version.sections[place], version.sections[place + by]]
  if (section === undefined || neighbour === undefined) return version
  const sections = [...version.sections]
  sections[place] = neighbour
  sections[place + by] = section
  return { ...version, sections, questions: inOrder(sections, version.questions) }
}

/** A code that is not taken, made of what people wrote: "Số điện thoại" becomes `so_dien_thoai`, or `so_dien_thoai_2`. */
export function freeCode(words: string, taken: readonly string[]): string {
  const plain = fold(words)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, 30)
  const base = plain === '' ? 'cau_hoi' : plain
  for (let number = 1; ; number++) {
    const code = number === 1 ? base : `${base}_${number}`
    if (!taken.includes(code)) return code
  }
}

/** An empty question of a kind, to be filled in. */
export function newQuestion(type: Addable, code: string, section: string): Question {
  const common = { code, section, label: { vi: '' }, required: false, feeds: [] }
  const options = [
    { code: 'a', label: { vi: '' } },
    { code: 'b', label: { vi: '' } },
  ]
  switch (type) {
    case 'single':
    case 'multiple':
      return { ...common, type, privacy: 'none', options }
    case 'scale':
      return {
        ...common,
        type,
        privacy: 'none',
        options: ['1', '2', '3', '4', '5'].map((step) => ({ code: step, label: { vi: '' } })),
      }
    case 'integer':
    case 'decimal':
      return { ...common, type, privacy: 'none', min: 0 }
    case 'text':
      return { ...common, type, privacy: 'free_text', maxLength: 300 }
    case 'phone':
      return { ...common, type, privacy: 'basic', retentionDays: 90, pattern: '0\\d{9}' }
    case 'date':
    case 'note':
      return { ...common, type, privacy: 'none' }
  }
}

// Questions stand in the order of their sections, and within a section as they stood.
function inOrder(sections: readonly Section[], questions: readonly Question[]): Question[] {
  return sections.flatMap(({ code }) => questions.filter((question) => question.section === code))
}
