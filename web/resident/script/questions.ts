import { answerIn, fieldsIn } from './fields.ts'
import { type Asked, askedNow, conditionIn } from './skip-logic.ts'

/** Shows the questions that are asked, now and whenever an answer changes; the others are neither wanted nor sent. */
export function followConditions(form: Element): () => void {
  const blocks = Array.from(form.querySelectorAll('[data-q]'))
  const questions = blocks.map(
    (block): Asked => ({
      code: block.getAttribute('data-q') ?? '',
      relevant: conditionIn(block.getAttribute('data-if')),
      isNumber: block.hasAttribute('data-number'),
      answer: () => answerIn(block),
    }),
  )
  const conditional = blocks.filter((block) => block.hasAttribute('data-if'))
  const titles = Array.from(form.querySelectorAll('h2'))
  let before = ''
  const follow = () => {
    const asked = askedNow(questions)
    const now = conditional.map((block) => asked.has(block.getAttribute('data-q') ?? ''))
    if (now.join() === before) return
    before = now.join()
    conditional.forEach((block, at) => {
      show(block, now[at] === true)
    })
    for (const title of titles) show(title, hasQuestions(title))
  }
  conditional.forEach(dropCondition)
  form.addEventListener('change', follow)
  form.addEventListener('input', follow)
  follow()
  return follow
}

function show(part: Element, isShown: boolean): void {
  if (isShown) part.removeAttribute('hidden')
  else part.setAttribute('hidden', '')
  for (const field of fieldsIn(part)) {
    field.disabled = !isShown
    if (part.hasAttribute('data-wanted') && field.type !== 'checkbox') field.required = isShown
  }
}

/** Whoever sees a question need not read when it is to be answered. */
function dropCondition(block: Element): void {
  const when = block.querySelector('.h span')
  if (when !== null) when.textContent = ''
}

/** A section of which every question is hidden needs no title. */
function hasQuestions(title: Element): boolean {
  for (let next = title.nextElementSibling; next !== null; next = next.nextElementSibling) {
    if (next.tagName === 'H2') return false
    if (next.hasAttribute('data-q') && !next.hasAttribute('hidden')) return true
  }
  return false
}
