import { useState } from 'preact/hooks'
import { can } from '../../../shared/access.ts'
import type { Me } from '../../../shared/api/office.ts'
import type { PeriodId } from '../../../shared/periods.ts'
import { composeReport } from '../../../shared/report/compose.ts'
import type { ReportView } from '../../../shared/report/view.ts'
import { SaidLine, useSaid } from '../controls/said.tsx'
import { Unsaved } from '../feedback/unsaved.tsx'
import { useDrafting } from './drafting.ts'
import { Paper } from './paper.tsx'
import { PeriodChoice } from './period-choice.tsx'
import type { ReportApi } from './report-api.ts'
import { Sources } from './sources.tsx'
import { Tools } from './tools.tsx'
import { type Group, goToField, groupOf, WordFields } from './word-fields.tsx'
import { useWords } from './words.ts'

/** One report on the desk: the paper, and beside it its words for whoever may write them. */
export function ReportDesk(props: {
  me: Me
  api: ReportApi
  view: ReportView
  /** The period that the address names; without one it is the last month that is over. */
  named: PeriodId | undefined
  /** Drops what was typed and reads what somebody else saved. */
  onTheirs: () => void
}) {
  const { me, api, view, named } = props
  const words = useWords()
  const drafting = useDrafting(api, view)
  const { said, say } = useSaid()
  const [open, setOpen] = useState<readonly Group[]>(isWide() ? ['parts'] : [])
  const { province, at, earlier } = view
  const mayWrite = can(me.staff, 'write-report', { province })

  const reuse = () => {
    if (earlier === undefined) return
    const before = drafting.texts
    const { number, day: _, ...kept } = earlier.texts
    drafting.replace({ ...before, ...kept, number: before.number || number })
    const undo = async () => drafting.replace(before)
    say({ text: words.reused(words.periodLabel(earlier.at)), undo: { label: words.undo, run: undo } })
  }
  const edit = (name: Parameters<typeof goToField>[0]) => {
    const group = groupOf(name)
    setOpen((groups) => (groups.includes(group) ? groups : [...groups, group]))
    goToField(name)
  }

  return (
    <>
      {drafting.isChanged && (
        <Unsaved stays={(to) => to.page === 'report' && to.province === province && to.period === named} />
      )}
      <PeriodChoice me={me} province={province} at={at} offered={view.periods} />
      <Sources sources={view.sources} province={province} />
      <Tools
        drafting={drafting}
        mayWrite={mayWrite}
        earlier={earlier}
        wordHref={api.wordHref(at.period.id)}
        onReuse={reuse}
        onTheirs={props.onTheirs}
      />
      <div class={mayWrite ? 'report-desk' : 'report-desk alone'}>
        {mayWrite && <WordFields drafting={drafting} open={open} onOpen={setOpen} />}
        <Paper report={composeReport(drafting.texts, view.figures)} {...(mayWrite ? { onEdit: edit } : {})} />
      </div>
      <SaidLine said={said} onClose={() => say(undefined)} />
    </>
  )
}

function isWide(): boolean {
  return matchMedia('(width >= 1100px)').matches
}
