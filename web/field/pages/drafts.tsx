import { useSpeech, useStored } from '../context.ts'
import type { Draft } from '../db/records.ts'
import { labelOf, titleBeside } from '../fill/label.ts'
import type { Phone } from '../phone.ts'
import { addressOf } from '../router.ts'
import { momentText } from '../text/catalogue.ts'
import { useLaterWords } from '../text/use-later-words.ts'

/** The forms that are being filled in, the one last worked on first. */
export function Drafts({ phone }: { phone: Phone }) {
  const { language } = useSpeech()
  const { drafts: words } = useLaterWords()
  const stored = useStored(phone, load)
  if (stored === undefined || stored.drafts.length === 0) return null
  const { brief, drafts } = stored
  return (
    <section>
      <h2>{words.title}</h2>
      {drafts.map((draft) => (
        <a key={draft.id} class="row" href={addressOf({ page: 'fill', survey: draft.survey, id: draft.id })}>
          <span>
            {words.resume}
            {draft.label === '' ? '' : `: ${draft.label}`}
            <span class="quiet line">{titleBeside(draft.survey, brief, language)}</span>
          </span>
          <span class="quiet">{momentText(draft.savedAt, phone.clock())}</span>
        </a>
      ))}
    </section>
  )
}

async function load(phone: Phone) {
  const [brief, { records }] = await Promise.all([phone.facts.get('brief'), phone.drafts.list()])
  return { brief, drafts: await Promise.all(records.map((draft) => withLabel(phone, draft))) }
}

async function withLabel(phone: Phone, draft: Draft): Promise<Draft & { label: string }> {
  const version = await phone.facts.getVersion(draft.survey, draft.version)
  const label = version === undefined ? '' : labelOf(version, draft.answers, draft.team.hamlets)
  return { ...draft, label }
}
