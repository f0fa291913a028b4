import { useWords } from './words.ts'

/** Which keys there are; nothing to those who have a finger only. */
export function KeysHint() {
  const { keys } = useWords()
  return (
    <details class="keys">
      <summary>{keys.title}</summary>
      <p>{keys.lead}</p>
      <ul>
        <li>
          <kbd>J</kbd> {keys.next}, <kbd>K</kbd> {keys.previous}
        </li>
        <li>
          <kbd>X</kbd> {keys.select}
        </li>
        <li>
          <kbd>1</kbd>–<kbd>4</kbd> {keys.decide}
        </li>
      </ul>
    </details>
  )
}
