import type { Language, QuestionCode } from '../definition.ts'

/**
 * One difference between two versions. `on`, `kind` and the codes are stable, for a page to put into words; `before` and
 * `after` are there where a text changed, in `language`.
 */
export type VersionChange =
  | ({ on: 'survey'; kind: SurveyPart } & ChangedText)
  | ({ on: 'section'; code: string; kind: Came | SectionPart } & ChangedText)
  | ({ on: 'question'; code: QuestionCode; kind: Came | QuestionPart } & ChangedText)
  | ({ on: 'option'; question: QuestionCode; code: string; kind: Came | OptionPart } & ChangedText)
  | ({ on: 'check'; code: string; kind: Came | CheckPart } & ChangedText)

export type Came = 'added' | 'removed' | 'moved'
export type SurveyPart = 'title' | 'notice' | 'languages' | 'filled-by' | 'unit'
type SectionPart = 'title' | 'relevant'
export type QuestionPart =
  | 'type'
  | 'label'
  | 'help'
  | 'required'
  | 'relevant'
  | 'constraint'
  | 'range'
  | 'length'
  | 'pattern'
  | 'calculation'
  | 'source'
  | 'options-from'
  | 'prefill'
  | 'privacy'
  | 'retention'
  | 'consent'
  | 'feeds'
type OptionPart = 'label' | 'exclusive'
type CheckPart = 'test' | 'message' | 'severity'

/** Which text changed: absent where something else did. A text that one side does not have is empty there. */
export type ChangedText = { language?: Language; before?: string; after?: string }
