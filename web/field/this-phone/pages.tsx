import { useSpeech } from '../context.ts'
import type { LaterProps } from '../later.tsx'

/** Which of the pages of this folder an address means. */
export function Pages({ route }: LaterProps) {
  const { t } = useSpeech()
  return <main>{`${t.loading} ${route.page}`}</main>
}
