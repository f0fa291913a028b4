import type { TeamBrief } from '../../../shared/api/team.ts'
import type { TeamSheet } from '../../../shared/api/team-sheet.ts'
import { useSpeech, useStored } from '../context.ts'
import { titleBeside } from '../fill/label.ts'
import { overviewOf } from '../outbox/overview.ts'
import { Title } from '../pages/title.tsx'
import type { Phone } from '../phone.ts'
import { RescueUpload } from '../rescue/rescue-upload.tsx'
import { addressOf } from '../router.ts'
import { momentText, numberText } from '../text/catalogue.ts'
import { Ledgers } from './ledgers.tsx'
import { progressOf } from './team-figures.ts'
import { TeamPhones } from './team-phones.tsx'
import { useVisitWords } from './words.ts'

/** How far the team is, what of each phone has arrived, and for a leader the team's phones. */
export function Team({ phone }: { phone: Phone }) {
  const { t } = useSpeech()
  const { team: words } = useVisitWords()
  const stored = useStored(phone, load)
  if (stored === undefined) return <main aria-busy="true">{t.loading}</main>
  const { brief, waiting } = stored
  const sheets = brief?.sheets ?? []
  return (
    <main>
      <Title>{brief?.identity.teamName ?? words.title}</Title>
      {(brief === undefined || sheets.length === 0) && <p>{words.none}</p>}
      {waiting > 0 && <p class="alert warns">{words.unsent(waiting)}</p>}
      {brief !== undefined &&
        sheets.map((sheet) => (
          <section key={sheet.survey}>
            <Progress brief={brief} sheet={sheet} now={phone.clock()} />
            <Ledgers ledgers={sheet.ledgers} own={brief.identity.device} now={phone.clock()} />
          </section>
        ))}
      {brief?.identity.leader && <TeamPhones phone={phone} own={brief.identity.device} />}
      <RescueUpload phone={phone} />
      <a class="button" href={addressOf({ page: 'home' })}>
        {t.home}
      </a>
    </main>
  )
}

async function load(phone: Phone) {
  const [brief, contents] = await Promise.all([phone.facts.get('brief'), phone.finished.lines()])
  return { brief, waiting: overviewOf(contents).waiting }
}

function Progress({ brief, sheet, now }: { brief: TeamBrief; sheet: TeamSheet; now: number }) {
  const { language } = useSpeech()
  const { team: words } = useVisitWords()
  const number = (value: number) => numberText(value, language)
  const { hamlets, done, plan } = progressOf(brief.hamlets, sheet)
  const title = titleBeside(sheet.survey, brief, language)
  return (
    <>
      {title !== '' && <h2>{title}</h2>}
      <div class="card">
        <p class="count">{words.plan(number(done), number(plan))}</p>
        <progress
          aria-label={words.plan(number(done), number(plan))}
          value={done}
          max={Math.max(plan, done, 1)}
        />
        <p>{words.visits(number(sheet.mine), number(sheet.team))}</p>
        <p class="quiet">{words.asOf(momentText(sheet.asOf, now))}</p>
      </div>
      {hamlets.length > 1 && (
        <dl class="card">
          {hamlets.map((row) => (
            <div key={row.hamlet.id}>
              <dt>{row.hamlet.name}</dt>
              <dd>{words.hamlet(number(row.done), number(row.hamlet.households), number(row.revisit))}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
