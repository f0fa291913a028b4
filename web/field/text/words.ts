import { useEffect, useState } from 'preact/hooks'
import { useSpeech } from '../context.ts'

/**
 * The words of a folder that comes later, in the person's language: Vietnamese at once, for it comes with the folder,
 * English as soon as it has been fetched.
 */
export function useWords<Words>(vi: Words, english: () => Promise<Words>): Words {
  const { language } = useSpeech()
  const [words, setWords] = useState(() => vi)
  useEffect(() => {
    let isCurrent = true
    const show = (found: Words) => isCurrent && setWords(() => found)
    if (language === 'vi') show(vi)
    else english().then(show, () => {})
    return () => {
      isCurrent = false
    }
  }, [language, vi, english])
  return words
}
