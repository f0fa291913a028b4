import * as z from 'zod/mini'
import { invitationLink, posterLink } from '../../functions/field/links.ts'
import { receiptLink } from '../../functions/resident/receipt.ts'
import { demoStaff } from './demo/accounts.ts'
import type { Answered } from './demo/fill.ts'
import { invitationSecret } from './demo/phones.ts'
import { demoPosterCode, FEEDBACK, SATISFACTION } from './demo/posters.ts'
import { crews } from './demo/register.ts'
import { isLoopback } from './settings.ts'
import { inBoth, words } from './words.ts'

/** What a running system prints, and leaves in its data folder for programs that drive it. */
export const Addresses = z.object({
  origin: z.string(),
  /** Where a member's phone joins the first demo team. */
  invitation: z.string(),
  /** A resident's poster for each survey that residents fill in. */
  posters: z.array(z.object({ url: z.string(), place: z.string() })),
  office: z.string(),
  /** Where it answers residents. */
  feedback: z.string(),
  /** The status of a feedback that was answered, as the resident reads it; where the demo has one. */
  receipt: z.exactOptional(z.string()),
  /** Who can sign in at the office. */
  accounts: z.array(z.object({ email: z.string(), name: z.string(), vi: z.string(), en: z.string() })),
})
export type Addresses = z.infer<typeof Addresses>

/** The demo's doors, in the first commune; they stay the same for one data folder and port. */
export function addressesOf(origin: string, serverKey: string, answered?: Answered): Addresses {
  const [crew] = crews
  if (crew === undefined) throw new Error('The demo has no team.')
  const { commune, members } = crew
  const poster = (survey: typeof FEEDBACK, place: string) => ({
    url: posterLink(origin, demoPosterCode(serverKey, survey, commune.code)),
    place: `${place} xã ${commune.name}`,
  })
  return {
    origin,
    invitation: invitationLink(origin, invitationSecret(serverKey, members[0].id)),
    posters: [poster(FEEDBACK, 'Nhà văn hóa'), poster(SATISFACTION, 'Trung tâm Phục vụ hành chính công')],
    office: `${origin}/office/`,
    feedback: `${origin}/office/?page=feedback`,
    ...(answered === undefined
      ? {}
      : { receipt: receiptLink({ origin, serverKey }, answered.poster, answered.id) }),
    accounts: demoStaff.map(({ email, name, does }) => ({ email, name, ...does })),
  }
}

/** The lines for the terminal, Vietnamese first; `host` is what the system listens on. */
export function announce(addresses: Addresses, host: string): string {
  const { invitation, posters, receipt, office, feedback, accounts } = addresses
  return [
    '',
    'Từng Nhà đã sẵn sàng. Người và số liệu trong bản chạy thử này đều là dữ liệu giả lập.',
    'Từng Nhà is ready. The people and figures of this trial are made up.',
    '',
    line('Lời mời thành viên tổ', 'a member’s invitation', invitation),
    ...posters.map(({ url, place }) => line(`Tờ dán cho người dân (${place})`, 'a resident’s poster', url)),
    ...(receipt === undefined
      ? []
      : [line('Góp ý đã được trả lời', 'a resident’s feedback, answered', receipt)]),
    line('Văn phòng', 'the office', office),
    line('Trả lời góp ý', 'where feedback is answered', feedback),
    '',
    '  Tài khoản dùng thử · demo accounts (chọn trên trang đăng nhập · choose on the sign-in page):',
    ...accounts.map(({ email, name, vi, en }) => `    ${name} <${email}>: ${vi} · ${en}`),
    '',
    ...(isLoopback(host) ? [] : [inBoth(words.openToOthers(host)), '']),
    'Nhấn Ctrl-C để dừng. · Press Ctrl-C to stop.',
  ].join('\n')
}

function line(vi: string, en: string, url: string): string {
  return `  ${vi} · ${en}\n    ${url}`
}
