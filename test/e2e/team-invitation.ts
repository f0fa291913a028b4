import { tidyCode } from '../../shared/invitation-code.ts'
import type { SystemUnderTest } from '../support/system.ts'
import { Officer } from './officer.ts'

const TEAM = '?page=register&province=96@2025-07-01&commune=32244@2025-07-01&view=teams&item=32244-to-1'

/** A coordinator invites a whole team of the demo: the link that goes into Zalo, and the characters that are typed. */
export async function teamInvitation(system: SystemUnderTest): Promise<{ link: string; code: string }> {
  const officer = await Officer.at(`${system.office}${TEAM}`)
  try {
    await officer.signsInAs('dieuphoi.phanngochien@example.vn')
    await officer.sees('Tổ CNSCĐ ấp 1')
    await officer.tap('Mời qua Zalo: Tổ CNSCĐ ấp 1')
    await officer.page.getByLabel('Số điện thoại được vào').fill('9')
    await officer.tap('Tạo lời mời')
    await officer.sees('Lời mời chỉ hiện một lần này')
    const message = await officer.page.getByLabel('Nội dung để gửi').inputValue()
    const link = /\S+#moi=[0-9A-Z]{26}/.exec(message)?.[0]
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(message)?.[0]
    if (link === undefined || code === undefined) throw new Error(`No invitation in: ${message}`)
    return { link, code: tidyCode(code) }
  } finally {
    await officer.close()
  }
}
