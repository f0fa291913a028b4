import { useState } from 'preact/hooks'
import type { Language, SurveyVersion } from '../../../../shared/form/definition.ts'
import { parseVersion, UnusableVersion } from '../../../../shared/form/parse-version.ts'
import type { SurveyId } from '../../../../shared/ids.ts'
import { useLanguage } from '../../language.tsx'
import { Link } from '../../link.tsx'
import { useLoad } from '../../load.ts'
import { Failed, Loading } from '../../notices.tsx'
import { readVersion } from '../api.ts'
import { useWords } from '../words.ts'
import { Phone } from './phone.tsx'

/** A version as the members' phones show it, to be tried; nothing is kept. */
export function PreviewPage({ survey, item }: { survey: SurveyId; item: string }) {
  const words = useWords()
  const { say } = useLanguage()
  const { load, reload } = useLoad(`${survey} ${item}`, () => readVersion(survey, item))
  const [language, setLanguage] = useState<Language>('vi')
  const [tries, setTries] = useState(0)
  if (load.at === 'loading') return <Loading />
  if (load.at === 'failed') return <Failed failure={load.failure} onRetry={reload} />
  const version = load.value
  return (
    <>
      <p>
        <Link to={{ page: 'surveys', survey, view: 'detail' }}>{words.preview.back}</Link>
      </p>
      <div class="page-head">
        <h2 id="place" tabIndex={-1}>
          {words.preview.title}
        </h2>
      </div>
      <p class="quiet">
        {say(version.title)} · {words.preview.lead}
      </p>
      <div class="row">
        {version.languages.length > 1 && (
          <label>
            {words.preview.language}
            <select
              value={language}
              onChange={(event) => setLanguage(event.currentTarget.value === 'en' ? 'en' : 'vi')}
            >
              {version.languages.map((one) => (
                <option key={one} value={one}>
                  {words.languages[one]}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="button" onClick={() => setTries(tries + 1)}>
          {words.preview.startOver}
        </button>
      </div>
      {isUsable(version) ? (
        <Phone key={`${tries} ${language}`} version={version} language={language} />
      ) : (
        <p class="notice caution">{words.preview.faulty}</p>
      )}
    </>
  )
}

// A draft may have mistakes that would stop the form in the middle.
function isUsable(version: SurveyVersion): boolean {
  try {
    parseVersion(version)
    return true
  } catch (error) {
    if (error instanceof UnusableVersion) return false
    throw error
  }
}
