import { type ComponentChildren, render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type Speech, SpeechContext } from '../context.ts'
import type { Phone } from '../phone.ts'
import { type Route, useRoute } from '../router.ts'
import { LockScreen } from './lock-screen.tsx'
import { isLongAway } from './pin.ts'
import { rosterOf } from './roster.ts'

/** Draws the app behind the lock of its owner's PIN. */
export function renderLocked(root: HTMLElement, phone: Phone, speech: Speech, app: ComponentChildren): void {
  render(
    <SpeechContext.Provider value={speech}>
      <Lock phone={phone}>{app}</Lock>
    </SpeechContext.Provider>,
    root,
  )
}

/**
 * Locked at start and after a while in the background. The app behind it goes on: forms are sent, and a form that is open
 * stays as it was. An invitation may be opened all the same.
 */
function Lock({ phone, children }: { phone: Phone; children: ComponentChildren }) {
  const route = useRoute()
  const [isLocked, setLocked] = useState(true)
  const [wasOpen, setWasOpen] = useState(false)
  const isOpen = !isLocked || isForAll(route)

  useEffect(() => {
    if (isOpen) setWasOpen(true)
  }, [isOpen])

  // A new invitation takes the PIN away.
  useEffect(() => {
    void rosterOf(phone).then(({ me }) => me?.pin === undefined && setLocked(false))
  }, [phone, route])

  useEffect(() => {
    let leftAt: number | undefined
    const look = () => {
      if (document.visibilityState === 'hidden') leftAt = phone.clock()
      else if (leftAt !== undefined && isLongAway(leftAt, phone.clock())) setLocked(true)
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [phone])

  return (
    <>
      {!isOpen && <LockScreen phone={phone} unlock={() => setLocked(false)} />}
      {(isOpen || wasOpen) && <div hidden={!isOpen}>{children}</div>}
    </>
  )
}

const isForAll = ({ page }: Route): boolean => page === 'join' || page === 'code'
