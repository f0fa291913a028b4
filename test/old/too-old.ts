import type { SystemUnderTest } from '../support/system.ts'
import type { Tab } from './cdp.ts'
import { oldPhone } from './phone.ts'

/** A browser below the floor sees one sentence that says what to open instead. */
export async function isSentAway(tab: Tab, system: SystemUnderTest): Promise<void> {
  const phone = await oldPhone(tab)
  await phone.open(system.invitation)
  await phone.sees('Hãy mở bằng Chrome')
}
