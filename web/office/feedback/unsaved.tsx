import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { type Address, go, guardLeaving } from '../address.ts'
import { Dialog } from '../controls/dialog.tsx'
import { useWords } from './words.ts'

/** While it is on the page, every way to another address is asked about first: what was typed would be lost. */
export function Unsaved({ stays }: { stays: (to: Address) => boolean }) {
  const words = useWords().settings
  const [wanted, setWanted] = useState<Address>()
  const [isLeft, setLeft] = useState(false)

  // At once: who types and leaves is quick.
  useLayoutEffect(() => {
    if (isLeft) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    const release = guardLeaving((to) => {
      const isHere = stays(to)
      if (!isHere) setWanted(to)
      return isHere
    })
    return () => {
      removeEventListener('beforeunload', warn)
      release()
    }
  }, [isLeft])

  // Once nothing holds it back any more.
  useEffect(() => {
    if (wanted !== undefined && isLeft) go(wanted)
  }, [wanted, isLeft])

  if (wanted === undefined || isLeft) return null
  return (
    <Dialog title={words.leavingTitle} onClose={() => setWanted(undefined)}>
      <div class="form">
        <p>{words.leavingLead}</p>
        <div class="buttons">
          <button type="button" onClick={() => setLeft(true)}>
            {words.leave}
          </button>
          <button type="button" class="primary" onClick={() => setWanted(undefined)}>
            {words.stay}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
