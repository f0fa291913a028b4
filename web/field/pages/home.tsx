import { useState } from 'preact/hooks'
import type { TeamBrief } from '../../../shared/api/team.ts'
import { ResponseId, uuidV7 } from '../../../shared/ids.ts'
import { useLater, useSpeech, useStored } from '../context.ts'
import type { Phone } from '../phone.ts'
import { refresh } from '../refresh.ts'
import { addressOf } from '../router.ts'
import { inLanguage } from '../text/catalogue.ts'
import { Title } from './title.tsx'

/** The team, what can be filled in, and, once it is there, what is unfinished and where every form stands. */
export function Home({ phone }: { phone: Phone }) {
  const { t } = useSpeech()
  const later = useLater()
  const home = useStored(phone, load)
  if (home === undefined) return <main aria-busy="true">{t.loading}</main>
  const { identity, brief, waiting } = home
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
      {later === undefined ? (
        waiting > 0 && <p role="status">{t.homePage.waiting(waiting)}</p>
      ) : (
        <>
          <later.Drafts phone={phone} />
          {isJoined && <later.Links phone={phone} />}
          <later.Outbox phone={phone} isJoined={isJoined} />
        </>
      )}
    </main>
  )
}

async function load(phone: Phone) {
  const [identity, brief, waiting] = await Promise.all([
    phone.facts.get('identity'),
    phone.facts.get('brief'),
    phone.finished.count(),
  ])
  return { identity, brief, waiting }
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
