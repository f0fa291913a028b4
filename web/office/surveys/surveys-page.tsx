import { useEffect, useRef } from 'preact/hooks'
import type { Address } from '../address.ts'
import type { PageProps } from '../office.tsx'
import '../style/surveys.css'
import '../style/survey-editor.css'
import { ComparePage } from './compare/compare-page.tsx'
import { EditorPage } from './edit/editor-page.tsx'
import { PreviewPage } from './preview/preview-page.tsx'
import { SurveyDetailPage } from './survey-detail.tsx'
import { SurveyList } from './survey-list.tsx'

/** The surveys: their list, one of them, and what can be done with its versions. The address says which. */
export function SurveysPage({ me, address }: PageProps) {
  const { survey, view, item = '' } = address
  useFocusOnArrival(address)
  if (survey === undefined || view === undefined) return <SurveyList me={me} address={address} />
  switch (view) {
    case 'edit':
      return <EditorPage key={survey} me={me} survey={survey} />
    case 'preview':
      return <PreviewPage key={`${survey} ${item}`} survey={survey} item={item} />
    case 'compare':
      return <ComparePage key={`${survey} ${item}`} survey={survey} item={item} />
    default:
      return <SurveyDetailPage key={survey} me={me} survey={survey} />
  }
}

// The link that led here is gone with the page before; whoever came by keyboard goes on at the heading once it is there.
function useFocusOnArrival({ survey, view }: Address): void {
  const place = `${survey} ${view}`
  const last = useRef(place)
  useEffect(() => {
    if (last.current === place) return
    last.current = place
    const main = document.getElementById('content')
    if (main === null) return
    const focus = () => {
      const heading = document.getElementById('place')
      heading?.focus()
      return heading !== null
    }
    if (focus()) return
    const watch = new MutationObserver(() => {
      if (focus()) watch.disconnect()
    })
    watch.observe(main, { childList: true, subtree: true })
    return () => watch.disconnect()
  }, [place])
}
