import * as z from 'zod/mini'
import { LocalText } from '../../../shared/form/definition.ts'

/** What an operator tells every phone by `/t/switch.json`: to put the app away, or to load it anew once. */
const Order = z.object({ state: z.enum(['stop', 'refresh']), why: z.exactOptional(LocalText) })
export type Order = z.infer<typeof Order>

/** An order with the text that it came in, by which one is told from the next; `none` where the file is not there. */
export type Told = { order: Order; text: string } | 'none'

/** Reads the switch. Undefined without a network, and for whatever is no order of ours: then nothing changes. */
export async function readOrder(fetcher: typeof fetch): Promise<Told | undefined> {
  try {
    const response = await fetcher('/t/switch.json', { cache: 'no-store' })
    if (response.status === 404 || response.status === 403) return 'none'
    const text = await response.text()
    const order = Order.safeParse(JSON.parse(text))
    return response.ok && order.success ? { order: order.data, text } : undefined
  } catch {
    return undefined
  }
}
