import { compareVersions } from '../../../../shared/form/compare.ts'
import type { SurveyId } from '../../../../shared/ids.ts'
import { Link } from '../../link.tsx'
import { useLoad } from '../../load.ts'
import { Empty, Failed, Loading } from '../../notices.tsx'
import { readVersion } from '../api.ts'
import { useWords } from '../words.ts'
import { ChangeList } from './change-list.tsx'

/** What is different between two versions, `1..2` or `2..draft`, in words. */
export function ComparePage({ survey, item }: { survey: SurveyId; item: string }) {
  const words = useWords()
  const [first = '', second = 'draft'] = item.split('..')
  const { load, reload } = useLoad(`${survey} ${item}`, () =>
    Promise.all([readVersion(survey, first), readVersion(survey, second)]),
  )
  if (load.at === 'loading') return <Loading />
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />
  const [before, after] = load.value
  const changes = compareVersions(before, after)
  const nameOf = (which: string) => (which === 'draft' ? words.detail.draft : words.detail.version(which))
  return (
    <>
      <p>
        <Link to={{ page: 'surveys', survey, view: 'detail' }}>{words.preview.back}</Link>
      </p>
      <div class="page-head">
        <h2 id="place" tabIndex={-1}>
          {words.compare.title}
        </h2>
        <p class="quiet">{words.compare.of(nameOf(first), nameOf(second))}</p>
      </div>
      {changes.length === 0 ? (
        <Empty>{words.compare.none}</Empty>
      ) : (
        <div class="part">
          <ChangeList changes={changes} before={before} after={after} />
        </div>
      )}
    </>
  )
}
