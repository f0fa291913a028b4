import type { AreaId } from '../../../../shared/ids.ts'
import { kinds, type ZaloGroupRecord } from '../../../../shared/register/kinds.ts'
import type { Address } from '../../address.ts'
import { dayText, MISSING, numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { byName } from '../../results/sort.ts'
import { present, useDirectory } from '../commune/directory.ts'
import { useMay, useRegister } from '../desk.ts'
import { countNow } from '../entries/counts.ts'
import { EndDialog } from '../entries/end-dialog.tsx'
import { EntryList } from '../entries/entry-list.tsx'
import { OverNote } from '../entries/over-note.tsx'
import { useWords } from '../words.ts'
import { ZaloGroupDialog } from './zalo-group-dialog.tsx'

/** A commune's Zalo groups and channels, and how many people each reaches. */
export function ZaloGroups({ commune, address }: { commune: AreaId; address: Address }) {
  const words = useWords()
  const { language } = useLanguage()
  const { today } = useRegister()
  const { load } = useDirectory(commune, false)
  const hamlets = load.at === 'ready' ? load.value.hamlets : []
  const hamletName = new Map(hamlets.map(({ id, name }) => [id, name]))
  const last = (record: ZaloGroupRecord) => countNow(record.people, today)
  return (
    <EntryList
      kind={kinds['zalo-groups']}
      address={address}
      within={{ commune }}
      words={words.zaloGroups}
      mayEdit={useMay()('edit-register', commune)}
      order={(a, b) => byName(a.name, b.name)}
      columns={[
        {
          key: 'name',
          label: words.zaloGroups.nameField,
          cell: (record) => (
            <>
              {record.name}
              <OverNote record={record} />
            </>
          ),
        },
        {
          key: 'hamlet',
          label: words.zaloGroups.hamlet,
          cell: ({ hamlet }) =>
            hamlet === undefined ? words.wholeCommune : (hamletName.get(hamlet) ?? MISSING),
        },
        {
          key: 'people',
          label: words.zaloGroups.people,
          isNumber: true,
          cell: (record) => {
            const count = last(record)
            return count === undefined ? (
              MISSING
            ) : (
              <>
                {numberText(count.count, language)}
                <small>{words.since(dayText(count.from))}</small>
              </>
            )
          },
        },
        {
          key: 'link',
          label: words.zaloGroups.link,
          cell: ({ link, name }) =>
            link === undefined ? (
              ''
            ) : (
              <a href={link} target="_blank" rel="noreferrer" aria-label={words.zaloGroups.openNamed(name)}>
                {words.zaloGroups.open}
              </a>
            ),
        },
      ]}
      form={(dialog) => <ZaloGroupDialog {...dialog} commune={commune} hamlets={present(hamlets, today)} />}
      end={(dialog) => (
        <EndDialog {...dialog} kind={kinds['zalo-groups']} about={words.zaloGroups.endAbout} />
      )}
    />
  )
}
