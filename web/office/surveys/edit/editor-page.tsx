import type { Me } from '../../../../shared/api/office.ts'
import type { SurveyDraft } from '../../../../shared/api/surveys.ts'
import type { SurveyId } from '../../../../shared/ids.ts'
import { useLoad } from '../../load.ts'
import { Failed, Loading } from '../../notices.tsx'
import { surveysApi } from '../api.ts'
import { Editor } from './editor.tsx'

/** Loads the version in the making, and the codes that published versions have fixed. */
export function EditorPage({ survey }: { me: Me; survey: SurveyId }) {
  const { load, reload } = useLoad(`draft ${survey}`, () => loadDraft(survey))
  if (load.at === 'loading') return <Loading />
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />
  return <Editor {...load.value} survey={survey} />
}

async function loadDraft(survey: SurveyId): Promise<{ draft: SurveyDraft; fixed: ReadonlySet<string> }> {
  const [draft, detail] = await Promise.all([surveysApi.draft(survey), surveysApi.detail(survey)])
  const newest = detail.version > 0 ? await surveysApi.version(survey, detail.version) : undefined
  return { draft, fixed: new Set(newest?.questions.map(({ code }) => code)) }
}
