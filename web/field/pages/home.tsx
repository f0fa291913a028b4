import { useState } from 'preact/hooks'
import type { TeamBrief } from '../../../shared/api/team.ts'
import { ResponseId, uuidV7 } from '../../../shared/ids.ts'
import { useSpeech, useStored } from '../context.ts'
import type { Draft } from '../db/records.ts'
import { labelOf, titleBeside } from '../fill/label.ts'
import { overviewOf } from '../outbox/overview.ts'
import type { Phone } from '../phone.ts'
import { refresh } from '../refresh.ts'
import { addressOf } from '../router.ts'
import { inLanguage, momentText } from '../text/catalogue.ts'
import { Outbox } from './outbox.tsx'
import { Title } from './title.tsx'

/** The team, what can be filled in, what is unfinished, and where every form stands. */
export function Home({ phone }: { phone: Phone }) {
  const { t } = useSpeech()
  const home = useStored(phone, load)
  if (home === undefined) return <main aria-busy="true">{t.loading}</main>
  const { identity, brief, drafts, overview } = home
  if (identity === undefined) {
    return (
      <main>
        <p class="brand">{t.appName}</p>
        <Title>{t.join.needed}</Title>
        <p>{t.join.neededWhy}</p>
        {overview.forms.length > 0 && <Outbox phone={phone} overview={overview} brief={brief} />}
      </main>
    )
  }
  return (
    <main>
      <header>
        <Title>{identity.teamName}</Title>
        <p class="quiet">
          {identity.memberName} · {identity.areaName}, {identity.provinceName}
        </p>
      </header>
      {phone.runner.state().at === 'signed-out' && <SignedOut />}
      {brief?.identity.team === identity.team ? (
        <Surveys phone={phone} brief={brief} />
      ) : (
        <NotDownloaded phone={phone} />
      )}
      {drafts.length > 0 && <Drafts drafts={drafts} brief={brief} now={phone.clock()} />}
      <Outbox phone={phone} overview={overview} brief={brief} persisted={home.persisted} />
    </main>
  )
}

type NamedDraft = Draft & { label: string }

async function load(phone: Phone) {
  const [identity, brief, drafts, contents, persisted] = await Promise.all([
    phone.facts.get('identity'),
    phone.facts.get('brief'),
    phone.drafts.list(),
    phone.finished.contents(),
    phone.facts.get('persisted'),
  ])
  const overview = overviewOf({
    ...contents,
    unreadable: [...contents.unreadable, ...drafts.unreadable],
  })
  const named = await Promise.all(drafts.records.map((draft) => withLabel(phone, draft)))
  return { identity, brief, drafts: named, overview, persisted }
}

async function withLabel(phone: Phone, draft: Draft): Promise<NamedDraft> {
  const version = await phone.facts.getVersion(draft.survey, draft.version)
  const label = version === undefined ? '' : labelOf(version, draft.answers, draft.team.hamlets)
  return { ...draft, label }
}

function SignedOut() {
  const { t } = useSpeech()
  return (
    <section class="alert" role="alert">
      <h2>{t.signedOut.title}</h2>
      <p>{t.signedOut.lead}</p>
    </section>
  )
}

function NotDownloaded({ phone }: { phone: Phone }) {
  const { t } = useSpeech()
  const [isTrying, setTrying] = useState(false)
  const tryAgain = async () => {
    setTrying(true)
    await refresh(phone)
    setTrying(false)
  }
  return (
    <section class="alert">
      <p>{t.homePage.notDownloaded}</p>
      <button type="button" disabled={isTrying} onClick={tryAgain}>
        {t.tryAgain}
      </button>
    </section>
  )
}

function Surveys({ phone, brief }: { phone: Phone; brief: TeamBrief }) {
  const { t, language } = useSpeech()
  const open = (survey: TeamBrief['surveys'][number]) => {
    const id = ResponseId.parse(uuidV7(phone.clock(), phone.randomBytes))
    location.hash = addressOf({ page: 'fill', survey: survey.id, id })
  }
  return (
    <section>
      <h2>{t.homePage.newResponse}</h2>
      {brief.surveys.length === 0 && <p>{t.homePage.noSurveys}</p>}
      {brief.surveys.map((survey) => (
        <button key={survey.id} type="button" class="primary wide" onClick={() => open(survey)}>
          {inLanguage(survey.title, language)}
          {survey.state === 'closing' && ` (${t.homePage.closing})`}
        </button>
      ))}
    </section>
  )
}

function Drafts(props: { drafts: NamedDraft[]; brief: TeamBrief | undefined; now: number }) {
  const { drafts, brief, now } = props
  const { t, language } = useSpeech()
  return (
    <section>
      <h2>{t.homePage.drafts}</h2>
      {drafts.map((draft) => (
        <a key={draft.id} class="row" href={addressOf({ page: 'fill', survey: draft.survey, id: draft.id })}>
          <span>
            {t.homePage.resume}
            {draft.label === '' ? '' : `: ${draft.label}`}
            <span class="quiet line">{titleBeside(draft.survey, brief, language)}</span>
          </span>
          <span class="quiet">{momentText(draft.savedAt, now)}</span>
        </a>
      ))}
    </section>
  )
}
