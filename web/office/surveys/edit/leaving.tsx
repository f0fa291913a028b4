import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import type { SurveyId } from '../../../../shared/ids.ts'
import { type Address, go, guardLeaving } from '../../address.ts'
import { Dialog } from '../../controls/dialog.tsx'
import { useLanguage } from '../../language.tsx'
import { useWords } from '../words.ts'

/** Asks before what is not saved is lost: within the office in words of its own, elsewhere in those of the browser. */
export function Leaving(props: {
  survey: SurveyId
  isChanged: boolean
  /** Whether it is saved then. */
  onSave: () => Promise<boolean>
}) {
  const { survey, isChanged, onSave } = props
  const words = useWords()
  const { text } = useLanguage()
  const [wanted, setWanted] = useState<Address>()
  const [isLeft, setLeft] = useState(false)

  // At once: who types and leaves is quick.
  useLayoutEffect(() => {
    if (!isChanged || isLeft) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    const release = guardLeaving((to) => {
      const stays = to.page === 'surveys' && to.survey === survey && to.view === 'edit'
      if (!stays) setWanted(to)
      return stays
    })
    return () => {
      removeEventListener('beforeunload', warn)
      release()
    }
  }, [survey, isChanged, isLeft])

  // Once nothing holds it back any more.
  useEffect(() => {
    if (wanted !== undefined && (isLeft || !isChanged)) go(wanted)
  }, [wanted, isLeft, isChanged])

  if (wanted === undefined) return null
  const stay = () => setWanted(undefined)
  return (
    <Dialog title={words.leaving.title} onClose={stay}>
      <div class="form">
        <p>{words.edit.leave}</p>
        <div class="buttons">
          <button type="button" onClick={stay}>
            {text.cancel}
          </button>
          <button type="button" onClick={() => setLeft(true)}>
            {words.leaving.drop}
          </button>
          <button
            type="button"
            class="primary"
            onClick={() =>
              void onSave().then((isSaved) => {
                // What went wrong stands above the form.
                if (!isSaved) stay()
              })
            }
          >
            {words.leaving.save}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
