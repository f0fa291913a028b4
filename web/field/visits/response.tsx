import { useCallback, useEffect, useState } from 'preact/hooks'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import type { ResponseId } from '../../../shared/ids.ts'
import { useSpeech, useStored } from '../context.ts'
import { screens } from '../fill/form.ts'
import { labelOf, titleBeside } from '../fill/label.ts'
import { Answered } from '../pages/answered.tsx'
import { Title } from '../pages/title.tsx'
import type { Phone } from '../phone.ts'
import { addressOf } from '../router.ts'
import { useLaterWords } from '../text/use-later-words.ts'
import { Change } from './change.tsx'
import { type KnownResponse, loadResponse, versionFor } from './load-response.ts'
import { Revisions } from './revision-list.tsx'
import { useVisitWords } from './words.ts'

/** One form in words, each time it was written, and the ways to correct it or take it back. */
export function Response({ phone, id }: { phone: Phone; id: ResponseId }) {
  const { t } = useSpeech()
  const { response: words } = useVisitWords()
  const load = useCallback(async (from: Phone) => ({ form: await loadResponse(from, id) }), [id])
  const stored = useStored(phone, load)
  const form = stored?.form
  const [version, tryAgain] = useVersion(phone, form)
  if (stored === undefined) return <main aria-busy="true">{t.loading}</main>
  return (
    <main>
      {form === undefined ? (
        <Title>{words.gone}</Title>
      ) : (
        <Known phone={phone} form={form} version={version} tryAgain={tryAgain} />
      )}
      <a class="button" href={addressOf({ page: 'history' })}>
        {words.back}
      </a>
      <a class="button" href={addressOf({ page: 'home' })}>
        {t.home}
      </a>
    </main>
  )
}

function Known(props: {
  phone: Phone
  form: KnownResponse
  version: SurveyVersion | 'missing' | undefined
  tryAgain: () => void
}) {
  const { phone, form, version } = props
  const { t, language } = useSpeech()
  const { response: words } = useVisitWords()
  const { correcting } = useLaterWords()
  const { brief, returned, isWithdrawn } = form
  const hamlets = brief?.hamlets ?? []
  if (version === undefined) return <p aria-busy="true">{t.loading}</p>
  const label = form.label || (version === 'missing' ? '' : labelOf(version, form.answers, hamlets))
  return (
    <>
      <Title>{label === '' ? words.title : label}</Title>
      <p class="quiet">{titleBeside(form.survey, brief, language)}</p>
      {returned !== undefined && (
        <section class="alert">
          <h2>{correcting.sentBack}</h2>
          <p>{returned.reason}</p>
        </section>
      )}
      {isWithdrawn && (
        <p class="alert" role="status">
          {words.withdrawn}
        </p>
      )}
      {version === 'missing' && (
        <section class="alert" role="alert">
          <p>{words.noVersion}</p>
          <button type="button" onClick={props.tryAgain}>
            {t.tryAgain}
          </button>
        </section>
      )}
      {form.revisions.length === 0 && <p>{words.fromServer}</p>}
      {version !== 'missing' && !isWithdrawn && (
        <>
          <Change phone={phone} form={form} label={label} />
          <Answered screens={screens(version, form.answers)} answers={form.answers} hamlets={hamlets} />
        </>
      )}
      <Revisions form={form} now={phone.clock()} />
    </>
  )
}

/** The form's version, fetched where the phone no longer has it, and the way to try that again. */
function useVersion(
  phone: Phone,
  form: KnownResponse | undefined,
): [SurveyVersion | 'missing' | undefined, () => void] {
  const [version, setVersion] = useState<SurveyVersion | 'missing'>()
  const [tries, setTries] = useState(0)
  const { survey, version: number } = form ?? {}
  useEffect(() => {
    if (survey === undefined || number === undefined) return
    let isCurrent = true
    void versionFor(phone, survey, number).then((found) => isCurrent && setVersion(found ?? 'missing'))
    return () => {
      isCurrent = false
    }
  }, [phone, survey, number, tries])
  return [version, () => setTries(tries + 1)]
}
