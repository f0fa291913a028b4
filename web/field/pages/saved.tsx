import { ResponseId, uuidV7 } from '../../../shared/ids.ts'
import { useSpeech, useStored } from '../context.ts'
import { isRepeated } from '../fill/begin.ts'
import { titleBeside } from '../fill/label.ts'
import { overviewOf } from '../outbox/overview.ts'
import type { Phone } from '../phone.ts'
import { addressOf, goInstead } from '../router.ts'
import { momentText } from '../text/catalogue.ts'
import { useLaterWords } from '../text/use-later-words.ts'
import { Title } from './title.tsx'

/** Says that the form is safe on the phone, and where it stands on its way. */
export function Saved({ phone, id }: { phone: Phone; id: ResponseId }) {
  const { t, language } = useSpeech()
  const { saved, links } = useLaterWords()
  const stored = useStored(phone, load)
  if (stored === undefined) return <main aria-busy="true">{t.loading}</main>
  const form = overviewOf(stored.contents).forms.find((one) => one.id === id)
  if (form === undefined) {
    return (
      <main>
        <p>{t.fill.gone}</p>
        <a class="button" href={addressOf({ page: 'home' })}>
          {t.home}
        </a>
      </main>
    )
  }
  const { survey, household } = form
  const title = titleBeside(survey, stored.brief, language)
  const hamlet = household === undefined ? {} : { start: `hamlet=${household.hamlet}` }
  const next = () => {
    const id = ResponseId.parse(uuidV7(phone.clock(), phone.randomBytes))
    goInstead({ page: 'fill', survey, id, ...hamlet })
  }
  return (
    <main>
      <Title>✓ {saved.title}</Title>
      <div class="card" role="status">
        {form.label !== '' && <p class="label">{form.label}</p>}
        {title !== '' && <p class="quiet">{title}</p>}
        <p class="quiet">{saved.at(momentText(form.finishedAt, phone.clock()))}</p>
        <p>{saved[form.state]}</p>
      </div>
      {isRepeated(survey, stored.brief) && (
        <button type="button" class="primary wide" onClick={next}>
          {saved.next}
        </button>
      )}
      {household !== undefined && (
        <a class="button" href={addressOf({ page: 'households', survey, ...hamlet })}>
          {links.households}
        </a>
      )}
      <a class="button" href={addressOf({ page: 'home' })}>
        {t.home}
      </a>
    </main>
  )
}

async function load(phone: Phone) {
  const [contents, brief] = await Promise.all([phone.finished.lines(), phone.facts.get('brief')])
  return { contents, brief }
}
