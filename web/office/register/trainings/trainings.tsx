import type { AreaId } from '../../../../shared/ids.ts'
import { kinds } from '../../../../shared/register/kinds.ts'
import type { Address } from '../../address.ts'
import { dayText, numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { byName } from '../../results/sort.ts'
import { useDirectory } from '../commune/directory.ts'
import { useMay } from '../desk.ts'
import { EntryList } from '../entries/entry-list.tsx'
import { useWords } from '../words.ts'
import { TrainingDialog } from './training-dialog.tsx'

/** A commune's training courses, the newest first. */
export function Trainings({ commune, address }: { commune: AreaId; address: Address }) {
  const words = useWords()
  const { language } = useLanguage()
  const mayEdit = useMay()('edit-register', commune)
  const { load } = useDirectory(commune, mayEdit)
  return (
    <EntryList
      kind={kinds.trainings}
      address={address}
      within={{ commune }}
      words={words.trainings}
      mayEdit={mayEdit && load.at === 'ready'}
      order={(a, b) => byName(b.day, a.day) || byName(a.topic, b.topic)}
      columns={[
        { key: 'topic', label: words.trainings.topic, cell: ({ topic }) => topic },
        { key: 'day', label: words.trainings.day, isNumber: true, cell: ({ day }) => dayText(day) },
        {
          key: 'members',
          label: words.trainings.members,
          isNumber: true,
          cell: ({ members }) => numberText(members.length, language),
        },
        {
          key: 'others',
          label: words.trainings.others,
          isNumber: true,
          cell: ({ others }) => numberText(others, language),
        },
      ]}
      form={(dialog) =>
        load.at === 'ready' ? <TrainingDialog {...dialog} commune={commune} directory={load.value} /> : null
      }
    />
  )
}
