import { useState } from 'preact/hooks'
import type { ReportTexts } from '../../../shared/report/texts.ts'
import type { ReportSaved, ReportView } from '../../../shared/report/view.ts'
import type { ApiFailure } from '../api.ts'
import { useTask } from '../controls/task.ts'
import type { ReportApi } from './report-api.ts'

/** The words of a report while they are being written. */
export type Drafting = {
  texts: ReportTexts
  /** What was saved last, in this page or before. */
  stored: Pick<ReportSaved, 'rev'> & Partial<Pick<ReportSaved, 'savedAt'>>
  isChanged: boolean
  busy: boolean
  /** Somebody else saved first. */
  hasConflict: boolean
  failure: ApiFailure | undefined
  change: (next: Partial<ReportTexts>) => void
  replace: (texts: ReportTexts) => void
  /** Gives whether it was saved. */
  save: () => Promise<boolean>
  /** Over whatever somebody else has saved meanwhile. */
  saveOver: () => Promise<boolean>
}

/** Holds the words and saves them; nothing that was typed is lost by a failure or by somebody else's saving. */
export function useDrafting(api: ReportApi, view: ReportView): Drafting {
  const task = useTask()
  const [texts, setTexts] = useState(view.texts)
  const [saved, setSaved] = useState(view.texts)
  const [stored, setStored] = useState<Drafting['stored']>(view)
  const { id } = view.at.period

  const saveOverRev = async (rev: () => Promise<number>): Promise<boolean> => {
    let isSaved = false
    await task.run(async () => {
      const answer = await api.save(id, { texts, rev: await rev() })
      setStored(answer)
      setSaved(answer.texts)
      // What was typed while it was on its way stays.
      setTexts((now) => (now === texts ? answer.texts : now))
      isSaved = true
    })
    return isSaved
  }

  const hasConflict = task.failure?.code === 'changed-meanwhile'
  return {
    texts,
    stored,
    isChanged: JSON.stringify(texts) !== JSON.stringify(saved),
    busy: task.busy,
    hasConflict,
    failure: hasConflict ? undefined : task.failure,
    change: (next) => setTexts((now) => ({ ...now, ...next })),
    replace: setTexts,
    save: () => saveOverRev(async () => stored.rev),
    saveOver: () => saveOverRev(async () => (await api.view(id)).rev),
  }
}
