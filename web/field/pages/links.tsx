import { useSpeech, useStored } from '../context.ts'
import type { Phone } from '../phone.ts'
import { addressOf } from '../router.ts'
import { inLanguage } from '../text/catalogue.ts'
import { useLaterWords } from '../text/use-later-words.ts'

/** The ways from the home page to everything that is not a new form. */
export function Links({ phone }: { phone: Phone }) {
  const { language } = useSpeech()
  const { links } = useLaterWords()
  const households = useStored(phone, loadHouseholdSurveys)
  if (households === undefined) return null
  return (
    <nav>
      {households.map(({ id, title }) => (
        <a key={id} class="button" href={addressOf({ page: 'households', survey: id })}>
          {links.households}
          {households.length > 1 && <span class="quiet line">{inLanguage(title, language)}</span>}
        </a>
      ))}
      <a class="button" href={addressOf({ page: 'history' })}>
        {links.history}
      </a>
      <a class="button" href={addressOf({ page: 'team' })}>
        {links.team}
      </a>
      <a class="button" href={addressOf({ page: 'people' })}>
        {links.people}
      </a>
      <a class="button" href={addressOf({ page: 'this-phone' })}>
        {links.thisPhone}
      </a>
    </nav>
  )
}

/** The surveys that go from household to household. */
async function loadHouseholdSurveys(phone: Phone) {
  const surveys = (await phone.facts.get('brief'))?.surveys ?? []
  const versions = await Promise.all(surveys.map(({ id, version }) => phone.facts.getVersion(id, version)))
  return surveys.filter((_, index) => versions[index]?.unit.kind === 'household')
}
