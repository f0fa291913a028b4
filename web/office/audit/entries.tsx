import { useState } from 'preact/hooks'
import type { AuditEntry, AuditPage } from '../../../shared/api/audit.ts'
import { actNames, getRoleName } from '../../../shared/audit/names.ts'
import { objectWords } from '../../../shared/audit/object-words.ts'
import { CardTable } from '../controls/card-table.tsx'
import { FailureLine } from '../controls/failure-line.tsx'
import { useTask } from '../controls/task.ts'
import { dateText, numberText, timeText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Empty } from '../notices.tsx'
import { fetchPage, type Search } from './search.ts'
import { useWords } from './words.ts'

/** What was found, and behind it a page at a time as long as there are older ones. */
export function Entries({ search, first }: { search: Search; first: AuditPage }) {
  const { language } = useLanguage()
  const words = useWords()
  const [{ entries, next }, setFound] = useState<AuditPage>(first)
  const more = useTask()
  const fetchMore = async () => {
    const page = await fetchPage(search, next)
    setFound({ ...page, entries: [...entries, ...page.entries] })
  }

  return (
    <>
      {entries.length > 0 ? (
        <>
          <p class="quiet" role="status">
            {words.shown(numberText(entries.length, language))}
          </p>
          <EntryTable entries={entries} />
        </>
      ) : next !== undefined ? (
        <Empty>{words.lookFurther}</Empty>
      ) : search.act !== undefined || search.who !== undefined ? (
        <Empty>{words.noMatch}</Empty>
      ) : (
        <Empty title={words.nothing.title}>{words.nothing.lead}</Empty>
      )}
      {next !== undefined && (
        <div class="audit-more">
          {entries.length > 0 && <p class="quiet">{words.moreBelow}</p>}
          <button type="button" disabled={more.busy} onClick={() => more.run(fetchMore)}>
            {words.more}
          </button>
          <FailureLine failure={more.failure} />
        </div>
      )}
    </>
  )
}

function EntryTable({ entries }: { entries: readonly AuditEntry[] }) {
  const { say } = useLanguage()
  const words = useWords()
  const { columns } = words
  const roleOf = ({ role }: AuditEntry) => {
    const name = getRoleName(role)
    return name === undefined ? role : say(name)
  }
  return (
    <CardTable
      name={words.table}
      rows={entries}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'at',
          label: columns.at,
          cell: ({ at }) => (
            <span class="audit-time">
              {dateText(at)} {timeText(at)}
            </span>
          ),
        },
        {
          key: 'who',
          label: columns.who,
          cell: (entry) => (
            <>
              <span class="audit-code">{entry.who}</span>
              <small>{roleOf(entry)}</small>
            </>
          ),
        },
        { key: 'act', label: columns.act, cell: ({ act }) => say(actNames[act]) },
        {
          key: 'object',
          label: columns.object,
          cell: (entry) => <ObjectCell entry={entry} />,
        },
      ]}
    />
  )
}

/** What it was about in words, where there are some, over the codes that say it exactly. */
function ObjectCell({ entry }: { entry: AuditEntry }) {
  const { say } = useLanguage()
  const words = objectWords(entry)
  if (words === undefined) return <span class="audit-code audit-object">{entry.object}</span>
  return (
    <>
      <span>{say(words)}</span>
      <small class="audit-code audit-object">{entry.object}</small>
    </>
  )
}
