import { useState } from 'preact/hooks'
import { fold } from '../../../shared/text.ts'
import { DAY, dayOf, type EpochMs } from '../../../shared/time.ts'
import { useSpeech, useStored } from '../context.ts'
import { dayText } from '../fill/answer-text.ts'
import { labelOf, titleBeside } from '../fill/label.ts'
import { type Overview, overviewOf } from '../outbox/overview.ts'
import { Title } from '../pages/title.tsx'
import type { Phone } from '../phone.ts'
import { addressOf } from '../router.ts'
import { momentText } from '../text/catalogue.ts'
import { useLaterWords } from '../text/use-later-words.ts'
import { useGrowing } from './growing.ts'
import { revOf } from './own-visits.ts'
import { type Returned, returnedOf } from './sent-back.ts'
import type { Words } from './text/vi.ts'
import { useVisitWords } from './words.ts'

/** Every form that is still on the phone, day by day, and above them what the office wants corrected. */
export function History({ phone }: { phone: Phone }) {
  const { t, language } = useSpeech()
  const { history: words } = useVisitWords()
  const { responseState } = useLaterWords()
  const [search, setSearch] = useState('')
  const stored = useStored(phone, load)
  const sought = fold(search)
  const isFound = ({ label }: { label: string }) => fold(label).includes(sought)
  const found = stored?.forms.filter(isFound) ?? []
  const count = useGrowing(found.length, sought)
  if (stored === undefined) return <main aria-busy="true">{t.loading}</main>

  const { brief, returned } = stored
  const now = phone.clock()
  const toFix = returned.filter(isFound)
  return (
    <main>
      <Title>{words.title}</Title>
      {stored.forms.length + returned.length > 0 && (
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          autocomplete="off"
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {toFix.length > 0 && (
        <section>
          <h2>{words.toFix}</h2>
          {toFix.map(({ response, label, reason, survey }) => (
            <a key={response} class="row alert" href={addressOf({ page: 'response', id: response })}>
              <span>
                {label}
                <span class="quiet line">{titleBeside(survey, brief, language)}</span>
                <span class="line">“{reason}”</span>
              </span>
            </a>
          ))}
        </section>
      )}
      {byDay(found.slice(0, count)).map(([day, forms]) => (
        <section key={day}>
          <h2>{dayName(day, now, words)}</h2>
          {forms.map((form) => (
            <a key={form.id} class="row" href={addressOf({ page: 'response', id: form.id })}>
              <span>
                {form.label}
                <span class="quiet line">{titleBeside(form.survey, brief, language)}</span>
                <span class="quiet line">
                  {momentText(form.finishedAt, form.finishedAt)}
                  {revOf(form) > 1 && !form.withdrawn && ` · ${words.correction(revOf(form) - 1)}`}
                  {form.withdrawn && ` · ${words.withdrawn}`}
                </span>
              </span>
              <strong class={`state ${form.state}`}>{responseState[form.state]}</strong>
            </a>
          ))}
        </section>
      ))}
      {found.length === 0 && <p role="status">{stored.forms.length === 0 ? words.none : words.nothing}</p>}
      <p class="quiet">{words.kept}</p>
      <a class="button" href={addressOf({ page: 'home' })}>
        {t.home}
      </a>
    </main>
  )
}

async function load(phone: Phone) {
  const [brief, contents] = await Promise.all([phone.facts.get('brief'), phone.finished.lines()])
  const { forms } = overviewOf(contents, brief)
  const returned = await Promise.all(
    returnedOf(brief, forms).map(async (one) => {
      const own = forms.find(({ id }) => id === one.response)
      return { ...one, label: own?.label ?? (await labelFrom(phone, one)) }
    }),
  )
  return { brief, forms, returned }
}

// The phone no longer has it.
async function labelFrom(phone: Phone, { survey, version, answers, startedAt }: Returned): Promise<string> {
  const brief = await phone.facts.get('brief')
  const known = await phone.facts.getVersion(survey, version)
  const label = known === undefined ? '' : labelOf(known, answers, brief?.hamlets ?? [])
  return label === '' ? momentText(startedAt, phone.clock()) : label
}

type Forms = Overview['forms']

function byDay(forms: Forms): [string, Forms][] {
  const days = new Map<string, Forms>()
  for (const form of forms) {
    const day = dayOf(form.finishedAt)
    const group = days.get(day)
    if (group === undefined) days.set(day, [form])
    else group.push(form)
  }
  return [...days]
}

function dayName(day: string, now: EpochMs, words: Words['history']): string {
  if (day === dayOf(now)) return words.today
  return day === dayOf(now - DAY) ? words.yesterday : dayText(day)
}
