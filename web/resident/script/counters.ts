import type { Words } from './words.ts'

/** Says under each long field how much room it has left. */
export function countLetters(form: Element, words: Words): () => void {
  const counters = Array.from(form.querySelectorAll('textarea')).map((field) => {
    const line = document.createElement('p')
    line.className = 'h'
    field.insertAdjacentElement('afterend', line)
    const count = () => {
      line.textContent = words.left(field.maxLength - field.value.length)
    }
    field.addEventListener('input', count)
    return count
  })
  const countAll = () => {
    for (const count of counters) count()
  }
  countAll()
  return countAll
}
