import type { TeamBrief } from '../../../shared/api/team.ts'
import { useSpeech } from '../context.ts'
import { titleBeside } from '../fill/label.ts'
import { exportUnsent, type Overview } from '../outbox/overview.ts'
import type { Phone } from '../phone.ts'
import { momentText } from '../text/catalogue.ts'

/** How many forms wait, when the last went out, "Gửi ngay", and the state of each. */
export function Outbox(props: {
  phone: Phone
  overview: Overview
  brief: TeamBrief | undefined
  persisted?: boolean | undefined
}) {
  const { t } = useSpeech()
  const { phone, overview, brief, persisted } = props
  const { waiting, setAside, unreadable, lastSentAt } = overview
  const isStuck = setAside > 0 || unreadable > 0 || phone.runner.state().at === 'signed-out'
  return (
    <section>
      <h2>{t.homePage.finished}</h2>
      <div class="card" role="status">
        <p class={waiting > 0 ? 'count' : undefined}>
          {waiting > 0 ? t.homePage.waiting(waiting) : t.homePage.allSent}
        </p>
        <p class="quiet">
          {lastSentAt === undefined
            ? t.homePage.neverSent
            : t.homePage.lastSent(momentText(lastSentAt, phone.clock()))}
        </p>
        {waiting > 0 && phone.runner.state().at === 'backing-off' && <p>{t.homePage.retrying}</p>}
        {setAside > 0 && <p class="warning">{t.homePage.setAside(setAside)}</p>}
        {unreadable > 0 && <p class="warning">{t.homePage.unreadable(unreadable)}</p>}
      </div>
      {waiting > 0 && <SendNow phone={phone} />}
      {isStuck && <Export phone={phone} />}
      {persisted === true && <p class="quiet">{t.homePage.kept}</p>}
      {persisted === false && waiting > 0 && <p class="quiet">{t.homePage.notKept}</p>}
      <ResponseList overview={overview} brief={brief} now={phone.clock()} />
    </section>
  )
}

function SendNow({ phone }: { phone: Phone }) {
  const { t } = useSpeech()
  const isSending = phone.runner.state().at === 'sending'
  return (
    <button type="button" class="wide" disabled={isSending} onClick={() => void phone.runner.sendNow()}>
      {isSending ? t.homePage.sending : t.homePage.sendNow}
    </button>
  )
}

function Export({ phone }: { phone: Phone }) {
  const { t } = useSpeech()
  const save = async () => {
    const file = new Blob([exportUnsent(await phone.finished.contents(), await phone.drafts.list())], {
      type: 'application/json',
    })
    const link = document.createElement('a')
    link.href = URL.createObjectURL(file)
    link.download = t.homePage.exportName
    link.click()
  }
  return (
    <button type="button" class="wide" onClick={() => void save()}>
      {t.homePage.export}
    </button>
  )
}

function ResponseList(props: { overview: Overview; brief: TeamBrief | undefined; now: number }) {
  const { overview, brief, now } = props
  const { t, language } = useSpeech()
  if (overview.forms.length === 0) return <p>{t.homePage.noneFinished}</p>
  return (
    <ul>
      {overview.forms.map((form) => (
        <li key={form.id} class="row">
          <span>
            {form.label}
            <span class="quiet line">{titleBeside(form.survey, brief, language)}</span>
            <span class="quiet line">{momentText(form.finishedAt, now)}</span>
          </span>
          <strong class={`state ${form.state}`}>{t.responseState[form.state]}</strong>
        </li>
      ))}
    </ul>
  )
}
