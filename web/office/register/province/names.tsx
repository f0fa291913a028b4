import { useState } from 'preact/hooks'
import { CUT_DAY } from '../../../../shared/periods.ts'
import { ProvinceSettings } from '../../../../shared/register/settings.ts'
import { CheckBox } from '../../controls/check-box.tsx'
import { FailureLine } from '../../controls/failure-line.tsx'
import { useTask } from '../../controls/task.ts'
import { useMay, useRegister } from '../desk.ts'
import { SelectBox, TextBox } from '../entries/boxes.tsx'
import { problemsOf, tidy } from '../entries/reading.ts'
import { useWords } from '../words.ts'
import { publicHref } from './public-page.ts'

/** What the province does by its own custom: what it calls its teams, when its months end, and who sees its results. */
export function Names() {
  const { overview } = useRegister()
  return useMay()('edit-province') ? <SettingsForm /> : <SettingsShown settings={overview.settings} />
}

function SettingsForm() {
  const words = useWords()
  const { overview, api, say, changed } = useRegister()
  const task = useTask()
  const [draft, setDraft] = useState<ProvinceSettings>(overview.settings)
  const [tried, setTried] = useState(false)

  const candidate = { ...draft, teamShort: tidy(draft.teamShort), teamLong: tidy(draft.teamLong) }
  const parsed = ProvinceSettings.safeParse(candidate)
  const problems = tried && !parsed.success ? problemsOf(parsed.error, candidate) : {}
  const bind = (name: 'teamShort' | 'teamLong') => {
    const problem = problems[name]
    return {
      value: draft[name],
      problem: problem === undefined ? undefined : words.problems[problem],
      onChange: (value: string) => setDraft({ ...draft, [name]: value }),
    }
  }
  const save = () => {
    setTried(true)
    if (!parsed.success) return
    task.run(async () => {
      setDraft(await api.saveSettings(parsed.data))
      changed()
      say({ text: words.names.saved })
    })
  }

  return (
    <form
      class="form narrow-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h3>{words.names.teams}</h3>
      <p>{words.names.lead}</p>
      <TextBox {...bind('teamShort')} label={words.names.short} hint={words.names.shortHint} />
      <TextBox {...bind('teamLong')} label={words.names.long} hint={words.names.longHint} />
      <h3>{words.names.periods}</h3>
      <CutDayBox cutDay={draft.cutDay} onChange={(cutDay) => setDraft({ ...draft, cutDay })} />
      <h3>{words.names.public}</h3>
      <p>{words.names.publicAbout}</p>
      <CheckBox
        label={words.names.isPublic}
        checked={draft.isPublic}
        onChange={(isPublic) => setDraft({ ...draft, isPublic })}
      />
      {overview.settings.isPublic && (
        <>
          <PublicLink />
          <p class="quiet">{words.names.publicHint}</p>
        </>
      )}
      <FailureLine failure={task.failure} />
      <div class="buttons">
        <button type="submit" class="primary" disabled={task.busy}>
          {words.save}
        </button>
      </div>
    </form>
  )
}

const DAYS = Array.from({ length: 28 }, (_, index) => index + 1)

function CutDayBox({ cutDay, onChange }: { cutDay: number; onChange: (day: number) => void }) {
  const words = useWords()
  return (
    <SelectBox
      label={words.names.cutDay}
      hint={words.names.cutDayHint(cutDay + 1, cutDay)}
      options={DAYS.map((day) => ({ id: String(day), label: words.names.cutDayOf(day, day === CUT_DAY) }))}
      value={String(cutDay)}
      problem={undefined}
      onChange={(day) => onChange(Number(day))}
    />
  )
}

function SettingsShown({ settings }: { settings: ProvinceSettings }) {
  const words = useWords()
  return (
    <>
      <dl class="facts">
        <dt>{words.names.short}</dt>
        <dd>{settings.teamShort}</dd>
        <dt>{words.names.long}</dt>
        <dd>{settings.teamLong}</dd>
        <dt>{words.names.cutDay}</dt>
        <dd>{words.names.cutDayOf(settings.cutDay, settings.cutDay === CUT_DAY)}</dd>
        <dt>{words.names.public}</dt>
        <dd>{settings.isPublic ? words.names.publicOn : words.names.publicOff}</dd>
      </dl>
      {settings.isPublic && <PublicLink />}
    </>
  )
}

function PublicLink() {
  const words = useWords()
  const { province } = useRegister()
  return (
    <p>
      <a href={publicHref(province)} target="_blank" rel="noopener">
        {words.names.publicLink}
      </a>
    </p>
  )
}
