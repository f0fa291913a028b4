import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { Language } from '../../shared/form/definition.ts'
import type * as later from './pages/later.ts'
import type { Phone } from './phone.ts'
import type { Catalogue } from './text/catalogue.ts'
import { vi } from './text/vi.ts'

/** The person's language and its words. */
export type Speech = { language: Language; t: Catalogue }

export const SpeechContext = createContext<Speech>({ language: 'vi', t: vi })
export const useSpeech = (): Speech => useContext(SpeechContext)

/** The pages that come later, once they are there: filling in, saving and sending do without them. */
export const LaterContext = createContext<typeof later | undefined>(undefined)
export const useLater = () => useContext(LaterContext)

/** What `load` gives, loaded again after every change on the phone; undefined until it is there. */
export function useStored<T>(phone: Phone, load: (phone: Phone) => Promise<T>): T | undefined {
  const [stored, setStored] = useState<T>()
  useEffect(() => {
    let isCurrent = true
    const read = () =>
      void load(phone).then((value) => {
        if (isCurrent) setStored(() => value)
      })
    read()
    const unwatch = phone.changes.watch(read)
    return () => {
      isCurrent = false
      unwatch()
    }
  }, [phone, load])
  return stored
}
