import { useState } from 'preact/hooks'
import type { PaperSize } from '../../../../shared/api/posters.ts'
import type { AreaId } from '../../../../shared/ids.ts'
import { CheckList } from '../../controls/check-list.tsx'
import { Dialog } from '../../controls/dialog.tsx'
import { FailureLine } from '../../controls/failure-line.tsx'
import { saveAs } from '../../controls/save-as.ts'
import { useTask } from '../../controls/task.ts'
import { numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { byName } from '../../results/sort.ts'
import type { PostersApi } from '../posters-api.ts'
import type { Row } from '../rows.ts'
import { useWords } from '../words.ts'
import { portionsOf, sheetCount, sheetFileName } from './sheets.ts'
import { SizeChoice } from './size-choice.tsx'

/** Which of some posters on which paper, as PDF; for new ones it also says that they were made. */
export function PrintDialog(props: {
  api: PostersApi
  commune: AreaId
  rows: readonly Row[]
  isNew: boolean
  onSaved: (text: string) => void
  onClose: () => void
}) {
  const { api, commune, isNew } = props
  const words = useWords()
  const { text, language } = useLanguage()
  const task = useTask()
  const rows = [...props.rows].sort((a, b) => byName(a.poster.place, b.poster.place))
  const [size, setSize] = useState<PaperSize>('A4')
  const [ticked, setTicked] = useState<readonly string[]>(() => rows.map(({ poster }) => poster.id))
  const chosen = rows.filter(({ poster }) => ticked.includes(poster.id)).map(({ poster }) => poster)
  const [first] = chosen
  const portions = portionsOf(chosen.map(({ id }) => id))
  const inWords = (count: number) => numberText(count, language)

  const print = () =>
    task.run(async () => {
      const isOne = portions.length === 1
      const nameOf = (index: number) =>
        sheetFileName({
          commune,
          size,
          ...(chosen.length === 1 && first !== undefined ? { place: first.place } : {}),
          ...(isOne ? {} : { part: index + 1 }),
        })
      for (const [index, posters] of portions.entries()) {
        saveAs(await api.print({ posters, size }), nameOf(index))
      }
      props.onSaved(isOne ? words.printing.saved(nameOf(0)) : words.printing.savedFiles(portions.length))
      props.onClose()
    })

  const title = isNew
    ? words.printing.made(inWords(rows.length))
    : rows.length === 1 && first !== undefined
      ? words.printing.titleOf(first.place)
      : words.printing.title
  return (
    <Dialog title={title} onClose={props.onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          print()
        }}
      >
        {isNew && <p>{words.printing.madeLead}</p>}
        <SizeChoice size={size} onChange={setSize} />
        {rows.length > 1 && <Choice rows={rows} ticked={ticked} onChange={setTicked} />}
        <p role="status">
          {chosen.length === 0
            ? words.printing.noneTicked
            : words.printing.outcome(inWords(chosen.length), size, inWords(sheetCount(chosen.length, size)))}
          {portions.length > 1 && ` ${words.printing.files(portions.length)}`}
        </p>
        <p class="quiet">{words.printing.about}</p>
        <FailureLine failure={task.failure} />
        <div class="buttons">
          <button type="button" onClick={props.onClose}>
            {isNew ? words.printing.later : text.cancel}
          </button>
          <button type="submit" class="primary" disabled={task.busy || chosen.length === 0}>
            {words.printing.printNow}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function Choice(props: {
  rows: readonly Row[]
  ticked: readonly string[]
  onChange: (ticked: readonly string[]) => void
}) {
  const { rows, ticked, onChange } = props
  const { printing } = useWords()
  const isOfOneSurvey = rows.every(({ survey }) => survey === rows[0]?.survey)
  return (
    <>
      <CheckList
        label={printing.posters}
        searchLabel={printing.searchPosters}
        more={printing.more}
        choices={rows.map(({ poster, survey }) => ({
          id: poster.id,
          label: poster.place,
          note: isOfOneSurvey ? printing.noteOf(poster.word) : printing.noteOf(poster.word, survey),
        }))}
        chosen={ticked}
        onChange={onChange}
      />
      <div class="tick-all">
        <button type="button" class="plain" onClick={() => onChange(rows.map(({ poster }) => poster.id))}>
          {printing.all}
        </button>
        <button type="button" class="plain" onClick={() => onChange([])}>
          {printing.none}
        </button>
      </div>
    </>
  )
}
