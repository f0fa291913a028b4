import { kinds } from '../../../../shared/register/kinds.ts'
import { declaredIndicators } from '../../../../shared/results/declared.ts'
import type { Address } from '../../address.ts'
import { dayText, numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { byName } from '../../results/sort.ts'
import { useMay } from '../desk.ts'
import { EntryList } from '../entries/entry-list.tsx'
import { useWords } from '../words.ts'
import { CampaignDialog } from './campaign-dialog.tsx'

/** The province's campaigns, the newest first, with what each is to reach. */
export function Campaigns({ address }: { address: Address }) {
  const words = useWords()
  const { language, say } = useLanguage()
  const labels = new Map(declaredIndicators.map(({ code, label }) => [code, say(label)]))
  return (
    <EntryList
      kind={kinds.campaigns}
      address={address}
      within={{}}
      words={words.campaigns}
      mayEdit={useMay()('edit-province')}
      order={(a, b) => byName(b.from, a.from) || byName(a.name, b.name)}
      columns={[
        { key: 'name', label: words.campaigns.nameField, cell: ({ name }) => name },
        {
          key: 'days',
          label: words.campaigns.days,
          cell: ({ from, to }) => `${dayText(from)} – ${dayText(to)}`,
        },
        {
          key: 'communes',
          label: words.campaigns.communes,
          cell: ({ communes }) =>
            communes.length === 0
              ? words.campaigns.allCommunes
              : words.campaigns.someCommunes(numberText(communes.length, language)),
        },
        {
          key: 'targets',
          label: words.campaigns.targets,
          cell: ({ targets }) => (
            <ul>
              {targets.map(({ indicator, target }) => (
                <li key={indicator}>
                  {labels.get(indicator) ?? indicator}: {numberText(target, language)}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
      form={(dialog) => <CampaignDialog {...dialog} />}
    />
  )
}
