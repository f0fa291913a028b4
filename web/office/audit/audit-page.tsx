import { go } from '../address.ts'
import { type Load, useLoad } from '../load.ts'
import { Failed, Loading } from '../notices.tsx'
import type { PageProps } from '../office.tsx'
import { Entries } from './entries.tsx'
import { fetchPage, fileHref, searchOf } from './search.ts'
import { SearchForm } from './search-form.tsx'
import { useWords } from './words.ts'
import '../style/register.css' // cards on a phone
import '../style/audit.css'

/** The audit log of one month and province: looked through by person and by what was done, and taken along as a file. */
export function AuditPage({ me, address }: PageProps) {
  const words = useWords()
  const now = Date.now()
  const search = searchOf(address, now)
  const key = JSON.stringify(search)
  const { load, reload } = useLoad(key, () => fetchPage(search))

  return (
    <>
      <div class="audit-head">
        <h2>{words.title}</h2>
        <p class="quiet">{words.lead}</p>
      </div>
      {!isForbidden(load) && (
        <>
          <SearchForm
            me={me}
            search={search}
            now={now}
            onSearch={({ month, province, act, who }, how) =>
              go(
                {
                  page: 'audit',
                  view: month,
                  ...(province === undefined ? {} : { province }),
                  ...(act === undefined ? {} : { item: act }),
                  ...(who === undefined ? {} : { q: who }),
                },
                how,
              )
            }
          />
          <div class="audit-file">
            <a class="button" href={fileHref(search)}>
              {words.export}
            </a>
            <p class="quiet">{words.exportAbout}</p>
          </div>
        </>
      )}
      <div class="part">
        {load.at === 'loading' ? (
          <Loading />
        ) : load.at === 'failed' ? (
          <Failed failure={load.failure} onRetry={reload} />
        ) : (
          <Entries key={key} search={search} first={load.value} />
        )}
      </div>
    </>
  )
}

// Who may not read this log has nothing to search in it.
function isForbidden(load: Load<unknown>): boolean {
  return load.at === 'failed' && load.failure.code === 'out-of-scope'
}
