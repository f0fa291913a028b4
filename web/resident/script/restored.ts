import type { Words } from './words.ts'

/** Says that a draft was filled in, and offers to clear it: the phone may be somebody else's now. */
export function sayRestored(form: Element, words: Words, clear: () => void): void {
  const note = document.createElement('div')
  note.className = 'n'
  note.setAttribute('role', 'status')
  const text = document.createElement('p')
  text.textContent = words.restored
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'u'
  button.textContent = words.startAnew
  button.onclick = () => {
    clear()
    form.removeChild(note)
  }
  note.appendChild(text)
  note.appendChild(button)
  form.insertBefore(note, form.firstChild)
}
