import { useSpeech } from '../context.ts'
import { Title } from '../pages/title.tsx'
import { useJoiningWords } from './words.ts'

/** In Safari on an iPhone: install the page first, since Safari deletes what a page keeps that is not used for 7 days. */
export function InstallFirst({ goOn }: { goOn: () => void }) {
  const { t } = useSpeech()
  const { iphone } = useJoiningWords()
  return (
    <main>
      <p class="brand">{t.appName}</p>
      <Title>{iphone.title}</Title>
      <p>{iphone.why}</p>
      <ul class="card">
        {iphone.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p>{iphone.noCode}</p>
      <h2>{iphone.otherwise}</h2>
      <p>{iphone.warning}</p>
      <button type="button" class="wide" onClick={goOn}>
        {iphone.goOn}
      </button>
    </main>
  )
}
