import { useSpeech } from '../context.ts'
import type { LaterProps } from '../later.tsx'
import { Title } from '../pages/title.tsx'
import { RescueButton } from '../rescue/rescue-button.tsx'
import { RescueUpload } from '../rescue/rescue-upload.tsx'
import { addressOf } from '../router.ts'
import { useWords } from '../text/words.ts'
import { Install } from './install.tsx'
import { Looks } from './looks.tsx'
import { Storage } from './storage.tsx'
import { vi } from './text/vi.ts'

/** What belongs to the phone and not to one survey: its storage, the app's icon, how the page looks. */
export function Pages({ phone }: LaterProps) {
  const { t } = useSpeech()
  const words = useWords(vi, english)
  return (
    <main>
      <Title>{words.title}</Title>
      <Storage phone={phone} words={words} />
      <Install words={words} />
      <Looks words={words} />
      <RescueUpload phone={phone} />
      <RescueButton phone={phone} />
      <a class="button" href={addressOf({ page: 'home' })}>
        {t.home}
      </a>
    </main>
  )
}

const english = () => import('./text/en.ts').then(({ en }) => en)
