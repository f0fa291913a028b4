import { useLanguage } from '../language.tsx'
import { Places } from './places.tsx'
import type { ResultsAddress } from './results-page.tsx'
import { placesIn, type View } from './view.ts'
import { useWords } from './words.ts'

/** The province by the provinces of before 1 July 2025. */
export function Former({ view, address }: { view: View; address: ResultsAddress }) {
  const words = useWords().former
  const { text } = useLanguage()
  return (
    <>
      <p class="quiet">{words.lead}</p>
      <Places
        title={text.tabs.former}
        label={words.name}
        view={view}
        places={placesIn(view, 'former')}
        address={address}
      />
    </>
  )
}
