import { useCallback, useEffect, useState } from 'preact/hooks'
import type { TeamBrief } from '../../../shared/api/team.ts'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import type { ResponseId, SurveyId } from '../../../shared/ids.ts'
import { useSpeech } from '../context.ts'
import type { Draft, Team } from '../db/records.ts'
import { firstAnswers, teamOf } from '../fill/begin.ts'
import { screens } from '../fill/form.ts'
import type { Report } from '../fill/report.ts'
import type { Phone } from '../phone.ts'
import { addressOf, goInstead } from '../router.ts'
import { FillForm } from './fill-form.tsx'

type Props = {
  phone: Phone
  survey: SurveyId
  id: ResponseId
  section: string | undefined
  start?: string
}
type Opened = { draft: Draft; version: SurveyVersion; team: Team; report: Report | undefined }

/** Opens a form, new or unfinished, and hands it to the one that fills it in. */
export function Fill({ phone, survey, id, section, start }: Props) {
  const { t } = useSpeech()
  const [opened, setOpened] = useState<Opened | 'gone'>()
  const [openings, setOpenings] = useState(0)
  const reopen = useCallback(() => setOpenings((count) => count + 1), [])
  const addressAt = useCallback(
    (place: string) =>
      addressOf({ page: 'fill', survey, id, section: place, ...(start === undefined ? {} : { start }) }),
    [survey, id, start],
  )

  useEffect(() => {
    void open(phone, survey, id, start).then((found) => {
      if (found === 'finished') return goInstead({ page: 'saved', id })
      setOpened(found)
    })
  }, [phone, survey, id, start, openings])

  useEffect(() => {
    if (opened === undefined || opened === 'gone' || section !== undefined) return
    location.replace(addressAt(opened.draft.section))
  }, [opened, section, addressAt])

  if (opened === 'gone') {
    return (
      <main>
        <p>{t.fill.gone}</p>
        <a class="button" href={addressOf({ page: 'home' })}>
          {t.home}
        </a>
      </main>
    )
  }
  if (opened === undefined || section === undefined) return <main aria-busy="true">{t.loading}</main>
  return (
    <FillForm
      key={opened.draft.savedAt}
      phone={phone}
      {...opened}
      section={section}
      isStarted={start !== undefined}
      addressAt={addressAt}
      reopen={reopen}
    />
  )
}

/** The draft of this id, or a new one; a form that was sent is not opened again, even by the back button. */
async function open(
  phone: Phone,
  survey: SurveyId,
  id: ResponseId,
  start: string | undefined,
): Promise<Opened | 'finished' | 'gone'> {
  const [brief, draft, contents] = await Promise.all([
    phone.facts.get('brief'),
    phone.drafts.get(id),
    phone.finished.lines(),
  ])
  // A correction of a sent form is a draft again.
  const finished = [...contents.finished, ...contents.batches.flatMap(({ visits }) => visits)]
  if (draft === undefined && finished.some((form) => form.id === id)) return 'finished'
  const number = draft?.version ?? brief?.surveys.find((one) => one.id === survey)?.version
  const version = number === undefined ? undefined : await phone.facts.getVersion(survey, number)
  const team = draft === undefined ? brief : teamOf(draft, brief)
  if (version === undefined || team === undefined) return 'gone'
  const report = version.unit.kind === 'team_month' ? await loadReport(version, brief) : undefined
  return { draft: draft ?? begin(phone, id, version, team, start, report), version, team, report }
}

// A report can be written without its figures too.
const loadReport = (version: SurveyVersion, brief: TeamBrief | undefined) =>
  import('../fill/report.ts').then(
    ({ reportOf }) => reportOf(version, brief?.figures),
    () => undefined,
  )

function begin(
  phone: Phone,
  id: ResponseId,
  version: SurveyVersion,
  { identity, hamlets }: Team,
  start: string | undefined,
  report: Report | undefined,
): Draft {
  const now = phone.clock()
  const known = firstAnswers(version, hamlets, now, start)
  const answers = report?.follow({}, known) ?? known
  const section = screens(version, answers)[0]?.section.code ?? ''
  return {
    id,
    team: { identity, hamlets },
    survey: version.survey,
    version: version.version,
    section,
    answers,
    startedAt: now,
    savedAt: now,
  }
}
