import { storagePlace } from './canary/places.ts'

/** Where nothing may be kept the page looks as the phone does. */
const kept = storagePlace(() => localStorage)

/** How large the words are, and whether the page is light or dark; what is not chosen follows the phone's own settings. */
const looks = ['text', 'theme'] as const
type Look = (typeof looks)[number]

/** Shows the page as its owner chose it on this phone. */
export function wearLooks(): void {
  for (const look of looks) document.documentElement.dataset[look] = chosenLook(look)
}

/** What was chosen, or nothing. */
export function chosenLook(look: Look): string {
  return kept.get(look) ?? ''
}

/** Keeps a choice, and shows it. */
export function chooseLook(look: Look, choice: string): void {
  kept.put(look, choice)
  wearLooks()
}
