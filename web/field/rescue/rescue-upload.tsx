import { useState } from 'preact/hooks'
import { RescueFile, RescueReceipt } from '../../../shared/api/rescue.ts'
import { MINUTE } from '../../../shared/time.ts'
import type { Phone } from '../phone.ts'
import type { vi } from './text/vi.ts'
import { useRescueWords } from './words.ts'

/** Hands in the file of a colleague whose phone cannot send, and says what came of it. */
export function RescueUpload({ phone }: { phone: Phone }) {
  const t = useRescueWords()
  const [said, setSaid] = useState<string[]>([])
  const [isSending, setSending] = useState(false)
  const choose = async (input: HTMLInputElement) => {
    setSending(true)
    const lines: string[] = []
    for (const file of input.files ?? []) lines.push(...(await handIn(phone, file, t)))
    input.value = '' // the same file may be chosen again
    setSaid(lines)
    setSending(false)
  }
  return (
    <section>
      <h2>{t.upload}</h2>
      <div class="card">
        <label for="rescue-file">{t.uploadLead}</label>
        <input
          id="rescue-file"
          type="file"
          multiple
          disabled={isSending}
          onChange={(event) => void choose(event.currentTarget)}
        />
        <div role="status">
          {isSending ? <p>{t.uploading}</p> : said.map((line) => <p key={line}>{line}</p>)}
        </div>
      </div>
    </section>
  )
}

/** Four megabytes at the speed of an old network. */
const LONG = 15 * MINUTE

async function handIn(phone: Phone, file: File, t: typeof vi): Promise<string[]> {
  const rescue = RescueFile.safeParse(await jsonOf(file))
  if (!rescue.success) return [t.unreadable]
  const answer = await phone.api.ask(RescueReceipt, '/api/field/rescues', rescue.data, LONG)
  if (answer.ok) return inWords(answer.value, t)
  const { status } = answer
  const refusals: Record<number, string> = {
    403: t.foreign,
    413: t.unreadable,
    422: t.unreadable,
    429: t.tooMany,
  }
  return [refusals[status] ?? t.notSent]
}

function inWords(receipt: RescueReceipt, t: typeof vi): string[] {
  const { responses, responsesBefore, refused, unfinished } = receipt
  const lines = [
    responses > 0 && t.received(responses),
    responsesBefore > 0 && t.before(responsesBefore),
    refused.length > 0 && t.refused(refused.length),
    unfinished > 0 && t.unfinished(unfinished),
  ].filter((line) => line !== false)
  return lines.length === 0 ? [t.none] : lines
}

// `Blob.text` is younger than the phones.
async function jsonOf(file: Blob): Promise<unknown> {
  try {
    return await new Response(file).json()
  } catch {
    return undefined
  }
}
