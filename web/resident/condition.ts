import type { Language } from '../../shared/form/definition.ts'
import type { Expression } from '../../shared/form/expression.ts'
import type { Entry } from './outline.ts'
import { inWords } from './text.ts'
import { words } from './words.ts'

/**
 * Says when a question is to be answered, because without scripts every question is on the page. A condition on
 * options that are chosen, or are not, is told in full; any other is left to the reader's judgement.
 */
export function conditionInWords(
  relevant: Expression,
  outline: readonly Entry[],
  language: Language,
): string {
  const said = say(relevant, { outline, language })
  return said === undefined ? words[language].onlyIfItApplies : words[language].onlyIf(said)
}

type Page = { outline: readonly Entry[]; language: Language }

function say(tree: Expression, page: Page): string | undefined {
  const chosen = sayChosen([tree], page)
  if (chosen !== undefined || typeof tree !== 'object') return chosen
  const { and, or, answerIsNot } = words[page.language]
  const denied = deniedBy(tree)
  if (denied !== undefined) return sayChosen([denied], page, answerIsNot)
  if (tree[0] === 'and') return join(partsOf(tree), page, and)
  if (tree[0] === 'or') return sayChosen(partsOf(tree), page) ?? join(partsOf(tree), page, or)
  return undefined
}

function join(parts: readonly Expression[], page: Page, by: string): string | undefined {
  const said = parts.map((part) => say(part, page))
  return said.includes(undefined) ? undefined : said.join(by)
}

/** Options of one question, of which any is meant: "ở câu 1 ông/bà chọn “…” hoặc “…”". */
function sayChosen(
  parts: readonly Expression[],
  { outline, language }: Page,
  answerIs: (question: number, answers: string) => string = words[language].answerIs,
): string | undefined {
  const chosen = parts.map(chosenIn)
  const code = chosen[0]?.code
  const asked = outline.find(({ question }) => question.code === code)
  if (asked?.number === undefined || chosen.some((one) => one?.code !== code)) return undefined
  const labels = chosen.map((one) => labelOf(asked, one?.option, language))
  if (labels.includes(undefined)) return undefined
  return answerIs(asked.number, labels.map((label) => `“${label}”`).join(words[language].or))
}

function chosenIn(tree: Expression): { code: string; option: string } | undefined {
  if (typeof tree !== 'object' || (tree[0] !== '=' && tree[0] !== 'selected')) return undefined
  const [, asked, option] = tree
  if (typeof asked !== 'object' || asked[0] !== '$' || typeof option !== 'string') return undefined
  return { code: asked[1], option }
}

function deniedBy(tree: Exclude<Expression, string | number | boolean>): Expression | undefined {
  if (tree[0] === 'not') return tree[1]
  return tree[0] === '!=' ? ['=', tree[1], tree[2]] : undefined
}

function partsOf(tree: readonly ['and' | 'or' | '+' | '*', ...Expression[]]): Expression[] {
  const [, ...parts] = tree
  return parts
}

function labelOf({ question }: Entry, code: string | undefined, language: Language): string | undefined {
  if (!('options' in question)) return undefined
  const option = question.options.find((one) => one.code === code)
  return option === undefined ? undefined : inWords(option.label, language)
}
