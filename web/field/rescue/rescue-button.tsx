import { useState } from 'preact/hooks'
import type { Phone } from '../phone.ts'
import { makeRescue, type Rescue } from './make-rescue.ts'
import { useRescueWords } from './words.ts'

/**
 * Puts what could not be sent into a file that leaves the phone by hand. Nothing on the phone is deleted by it. `saved` is
 * called once such a file was shared or downloaded.
 */
export function RescueButton({ phone, saved = () => {} }: { phone: Phone; saved?: () => void }) {
  const t = useRescueWords()
  const [rescue, setRescue] = useState<Rescue | 'none' | 'making' | 'failed'>('none')
  const make = () => {
    setRescue('making')
    makeRescue(phone).then(setRescue, () => setRescue('failed'))
  }
  const isMaking = rescue === 'making'
  return (
    <>
      <button type="button" class="wide" disabled={isMaking} onClick={make}>
        {isMaking ? t.making : t.make}
      </button>
      <div role="status">
        {rescue === 'failed' && <p class="warning">{t.failed}</p>}
        {typeof rescue === 'object' && <Made rescue={rescue} saved={saved} />}
      </div>
    </>
  )
}

function Made({
  rescue: { files, forms, unfinished, isSealed },
  saved,
}: {
  rescue: Rescue
  saved: () => void
}) {
  const t = useRescueWords()
  if (files.length === 0) return <p>{t.nothing}</p>
  const canShare = 'canShare' in navigator && navigator.canShare({ files })
  const share = () => navigator.share({ files }).then(saved, () => {})
  const downloadAll = () => {
    files.forEach(download)
    saved()
  }
  return (
    <div class="card">
      <p>{t.holds(forms, unfinished)}</p>
      <p class={isSealed ? undefined : 'warning'}>{isSealed ? t.give : t.plain}</p>
      {canShare && (
        <button type="button" class="primary wide" onClick={share}>
          {t.share}
        </button>
      )}
      <button type="button" class="wide" onClick={downloadAll}>
        {t.download}
      </button>
    </div>
  )
}

function download(file: File): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = file.name
  link.click()
}
