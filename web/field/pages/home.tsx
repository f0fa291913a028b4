import { useState } from 'preact/hooks'
import type { TeamBrief } from '../../../shared/api/team.ts'
import { ResponseId, uuidV7 } from '../../../shared/ids.ts'
import { useLater, useSpeech, useStored } from '../context.ts'
import type { Draft } from '../db/records.ts'
import { labelOf, titleBeside } from '../fill/label.ts'
import type { Phone } from '../phone.ts'
import { refresh } from '../refresh.ts'
import { addressOf } from '../router.ts'
import { inLanguage, momentText } from '../text/catalogue.ts'
import { Title } from './title.tsx'

/** The team, what can be filled in, what is unfinished, and, once it is there, where every form stands. */
export function Home({ phone }: { phone: Phone }) {
  const { t } = useSpeech()
  const later = useLater()
  const home = useStored(phone, load)
  if (home === undefined) return <main aria-busy="true">{t.loading}</main>
  const { identity, brief, drafts } = home
  const isJoined = identity !== undefined
  return (
    <main>
      {later !== undefined && <later.Notices phone={phone} />}
      {isJoined ? (
        <header>
          <Title>{identity.teamName}</Title>
          <p class="quiet">
            {identity.memberName} · {identity.areaName}, {identity.provinceName}
          </p>
        </header>
      ) : (
        <NotJoined />
      )}
      {isJoined &&
        (brief?.identity.team === identity.team ? (
          <Surveys phone={phone} brief={brief} />
        ) : (
          <NotDownloaded phone={phone} />
        ))}
      {drafts.length > 0 && <Drafts drafts={drafts} brief={brief} now={phone.clock()} />}
      {later !== undefined && isJoined && <later.Links phone={phone} />}
      {later !== undefined && <later.Outbox phone={phone} isJoined={isJoined} />}
    </main>
  )
}

type NamedDraft = Draft & { label: string }

async function load(phone: Phone) {
  const [identity, brief, drafts] = await Promise.all([
    phone.facts.get('identity'),
    phone.facts.get('brief'),
    phone.drafts.list(),
  ])
  return {
    identity,
    brief,
    drafts: await Promise.all(drafts.records.map((draft) => withLabel(phone, draft))),
  }
}

async function withLabel(phone: Phone, draft: Draft): Promise<NamedDraft> {
  const version = await phone.facts.getVersion(draft.survey, draft.version)
  const label = version === undefined ? '' : labelOf(version, draft.answers, draft.team.hamlets)
  return { ...draft, label }
}

function NotJoined() {
  const { t } = useSpeech()
  return (
    <>
      <p class="brand">{t.appName}</p>
      <Title>{t.join.needed}</Title>
      <p>{t.join.neededWhy}</p>
      <a class="button wide" href={addressOf({ page: 'code' })}>
        {t.join.typeCode}
      </a>
    </>
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
