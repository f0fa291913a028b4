import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { SpeechContext, useSpeech, useStored } from '../context.ts'
import { overviewOf } from '../outbox/overview.ts'
import { Title } from '../pages/title.tsx'
import type { Phone } from '../phone.ts'
import { RescueButton } from '../rescue/rescue-button.tsx'
import { inLanguage, loadCatalogue } from '../text/catalogue.ts'
import { useLaterWords } from '../text/use-later-words.ts'
import { useWords } from '../text/words.ts'
import type { Order } from './order.ts'
import { noteTakenAway, takeProgramAway, wasTakenAway } from './program.ts'
import { vi } from './text/vi.ts'

/** Puts the page that says why in the place of the app. */
export async function showStopped(
  phone: Phone,
  { order, text }: { order: Order; text: string },
): Promise<void> {
  if (wasTakenAway(text)) await takeProgramAway()
  const language = (await phone.facts.get('language')) ?? 'vi'
  const speech = { language, t: await loadCatalogue(language) }
  render(
    <SpeechContext.Provider value={speech}>
      <Stopped phone={phone} why={order.why} text={text} />
    </SpeechContext.Provider>,
    document.getElementById('app') ?? document.body,
  )
}

/** Sends what waits, offers a file with the rest, and only then takes the app away. The forms stay on the phone. */
function Stopped({ phone, why, text }: { phone: Phone; why: Order['why']; text: string }) {
  const { language } = useSpeech()
  const t = useWords(vi, english)
  const { outbox } = useLaterWords()
  const stored = useStored(phone, load)
  const [hasFile, setFile] = useState(false)
  const [isAway, setAway] = useState(() => wasTakenAway(text))
  useEffect(() => void phone.runner.sendNow(), [phone])
  const takeAway = async () => {
    noteTakenAway(text)
    await takeProgramAway()
    setAway(true)
  }
  if (stored === undefined) return null
  const { unsent, drafts } = stored
  const isNothingLeft = unsent === 0 && drafts === 0
  return (
    <main>
      <Title>{t.title}</Title>
      <p>{why === undefined ? t.lead : inLanguage(why, language)}</p>
      <div class="card" role="status">
        <p>{unsent === 0 ? t.allSent : t.unsent(unsent)}</p>
        {drafts > 0 && <p>{t.drafts(drafts)}</p>}
      </div>
      {unsent > 0 && (
        <button type="button" class="primary wide" onClick={() => void phone.runner.sendNow()}>
          {outbox.sendNow}
        </button>
      )}
      {!isNothingLeft && <RescueButton phone={phone} saved={() => setFile(true)} />}
      {isAway ? (
        <p role="status">{t.away}</p>
      ) : isNothingLeft || hasFile ? (
        <button type="button" class="wide" onClick={() => void takeAway()}>
          {t.takeAway}
        </button>
      ) : (
        <p class="warning">{t.notYet}</p>
      )}
    </main>
  )
}

async function load(phone: Phone): Promise<{ unsent: number; drafts: number }> {
  const [contents, drafts] = await Promise.all([phone.finished.contents(), phone.drafts.list()])
  const { waiting, setAside, unreadable } = overviewOf(contents)
  return {
    unsent: waiting + setAside + unreadable,
    drafts: drafts.records.length + drafts.unreadable.length,
  }
}

const english = () => import('./text/en.ts').then(({ en }) => en)
