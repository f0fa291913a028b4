import { useCallback, useEffect, useState } from 'preact/hooks'
import type { SurveyVersion } from '../../../shared/form/definition.ts'
import type { ResponseId, SurveyId } from '../../../shared/ids.ts'
import { useSpeech } from '../context.ts'
import type { Draft, Team } from '../db/records.ts'
import { firstAnswers, teamOf } from '../fill/begin.ts'
import { screens } from '../fill/form.ts'
import { overviewOf } from '../outbox/overview.ts'
import type { Phone } from '../phone.ts'
import { addressOf, goInstead } from '../router.ts'
import { FillForm } from './fill-form.tsx'

type Props = { phone: Phone; survey: SurveyId; id: ResponseId; section: string | undefined }
type Opened = { draft: Draft; version: SurveyVersion; team: Team }

/** Opens a form, new or unfinished, and hands it to the one that fills it in. */
export function Fill({ phone, survey, id, section }: Props) {
  const { t } = useSpeech()
  const [opened, setOpened] = useState<Opened | 'gone'>()
  const [openings, setOpenings] = useState(0)
  const reopen = useCallback(() => setOpenings((count) => count + 1), [])

  useEffect(() => {
    void open(phone, survey, id).then((found) => {
      if (found === 'finished') return goInstead({ page: 'saved', id })
      setOpened(found)
    })
  }, [phone, survey, id, openings])

  useEffect(() => {
    if (opened === undefined || opened === 'gone' || section !== undefined) return
    goInstead({ page: 'fill', survey, id, section: opened.draft.section })
  }, [opened, section, survey, id])

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
  return <FillForm key={opened.draft.savedAt} phone={phone} {...opened} section={section} reopen={reopen} />
}

/** The draft of this id, or a new one; a form that was sent is not opened again, even by the back button. */
async function open(phone: Phone, survey: SurveyId, id: ResponseId): Promise<Opened | 'finished' | 'gone'> {
  const [brief, draft, contents] = await Promise.all([
    phone.facts.get('brief'),
    phone.drafts.get(id),
    phone.finished.contents(),
  ])
  if (overviewOf(contents).forms.some((form) => form.id === id)) return 'finished'
  const number = draft?.version ?? brief?.surveys.find((one) => one.id === survey)?.version
  const version = number === undefined ? undefined : await phone.facts.getVersion(survey, number)
  if (version === undefined) return 'gone'
  if (draft !== undefined) return { draft, version, team: teamOf(draft, brief) }
  return brief === undefined ? 'gone' : { draft: begin(phone, id, version, brief), version, team: brief }
}

function begin(phone: Phone, id: ResponseId, version: SurveyVersion, { identity, hamlets }: Team): Draft {
  const now = phone.clock()
  const answers = firstAnswers(version, hamlets, now)
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
