import type { PageProps } from '../office.tsx'
import '../style/surveys.css'
import { ComparePage } from './compare/compare-page.tsx'
import { EditorPage } from './edit/editor-page.tsx'
import { PreviewPage } from './preview/preview-page.tsx'
import { SurveyDetailPage } from './survey-detail.tsx'
import { SurveyList } from './survey-list.tsx'

/** The surveys: their list, one of them, and what can be done with its versions. The address says which. */
export function SurveysPage({ me, address }: PageProps) {
  const { survey, view, item = '' } = address
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
