import * as z from 'zod/mini'
import { LocalText } from '../../../shared/form/definition.ts'

/** What an operator tells every phone by `/t/switch.json`: to put the app away, or to load it anew once. */
const Order = z.object({ state: z.enum(['stop', 'refresh']), why: z.exactOptional(LocalText) })
export type Order = z.infer<typeof Order>

/** What stands there as long as there is nothing to do. */
const On = z.object({ state: z.literal('on') })

/** An order with the text that it came in, by which one is told from the next; `none` where all is well. */
export type Told = { order: Order; text: string } | 'none'

/** Reads the switch. Undefined without a network, and for whatever is no order of ours: then nothing changes. */
export async function readOrder(fetcher: typeof fetch): Promise<Told | undefined> {
  try {
    const response = await fetcher('/t/switch.json', { cache: 'no-store' })
    if (response.status === 404 || response.status === 403) return 'none'
    const text = await response.text()
    const found: unknown = JSON.parse(text)
    if (response.ok && On.safeParse(found).success) return 'none'
    const order = Order.safeParse(found)
    return response.ok && order.success ? { order: order.data, text } : undefined
  } catch {
    return undefined
  }
}
