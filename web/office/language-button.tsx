import { useLanguage } from './language.tsx'

export function LanguageButton() {
  const { language, setLanguage, text } = useLanguage()
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <button type="button" class="plain" lang={other} onClick={() => setLanguage(other)}>
      {text.otherLanguage}
    </button>
  )
}
