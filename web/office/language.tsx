import { type ComponentChildren, createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { Language, type LocalText } from '../../shared/form/definition.ts'
import { type Catalogue, catalogues } from './text/catalogue.ts'

type Speech = {
  language: Language
  text: Catalogue
  setLanguage: (language: Language) => void
  /** A survey's words in the person's language, in Vietnamese where they were not translated. */
  say: (text: LocalText) => string
  /** The one of a page's own word lists that is in the person's language. */
  pick: <Words>(lists: Record<Language, Words>) => Words
}

const LanguageContext = createContext<Speech | undefined>(undefined)

export function useLanguage(): Speech {
  const speech = useContext(LanguageContext)
  if (speech === undefined) throw new Error('LanguageProvider is missing.')
  return speech
}

/** Vietnamese unless the person chose English in this browser before. */
export function LanguageProvider({ children }: { children: ComponentChildren }) {
  const [language, setLanguage] = useState<Language>(remembered)
  useEffect(() => {
    document.documentElement.lang = language
    localStorage.setItem(STORED_AS, language)
  }, [language])
  const speech: Speech = {
    language,
    text: catalogues[language],
    setLanguage,
    say: (text) => text[language] ?? text.vi,
    pick: (lists) => lists[language],
  }
  return <LanguageContext.Provider value={speech}>{children}</LanguageContext.Provider>
}

const STORED_AS = 'office-language'

function remembered(): Language {
  const parsed = Language.safeParse(localStorage.getItem(STORED_AS))
  return parsed.success ? parsed.data : 'vi'
}
