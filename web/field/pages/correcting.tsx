import type { SurveyVersion } from '../../../shared/form/definition.ts'
import { journey } from '../../../shared/form/journey.ts'
import { useSpeech, useStored } from '../context.ts'
import type { Draft } from '../db/records.ts'
import type { Phone } from '../phone.ts'
import { inLanguage } from '../text/catalogue.ts'
import { useLaterWords } from '../text/use-later-words.ts'

/** Above the form that is corrected: which time and why, what the office said, and what must be asked again. */
export function Correcting(props: { phone: Phone; draft: Draft; version: SurveyVersion }) {
  const { phone, draft, version } = props
  const { language } = useSpeech()
  const { correcting: words } = useLaterWords()
  const brief = useStored(phone, loadBrief)
  const sentBack = brief?.sheets
    ?.flatMap((sheet) => sheet.sentBack)
    .find(({ response }) => response === draft.id)
  const { asked } = journey(version, draft.answers)
  const personal = asked.filter(({ privacy, code }) => privacy === 'basic' && !(code in draft.answers))
  return (
    <div class="card">
      <p>{words.title((draft.rev ?? 2) - 1, draft.reason ?? '')}</p>
      {sentBack !== undefined && (
        <p>
          {words.sentBack}: <strong>{sentBack.reason}</strong>
        </p>
      )}
      {personal.length > 0 && (
        <p class="warning">
          {words.askAgain} {personal.map(({ label }) => inLanguage(label, language)).join('; ')}
        </p>
      )}
    </div>
  )
}

const loadBrief = (phone: Phone) => phone.facts.get('brief')
