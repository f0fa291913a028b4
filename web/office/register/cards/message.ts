import type { ShownInvitation } from '../../../../shared/api/cards.ts'
import { groupedCode } from '../../../../shared/invitation-code.ts'
import { dayText } from '../../format.ts'

/** Whom an invitation is for: a team, or a member of it. */
export type Invited = { teamName: string; memberName?: string }

/** What is sent along with an invitation. Members read it, so it is in Vietnamese whatever the office reads. Pure. */
export function messageOf({ link, code, address, uses, lastDay }: ShownInvitation, invited: Invited): string {
  const { teamName, memberName } = invited
  return [
    `Mời ${memberName === undefined ? '' : `${memberName} `}tham gia ${teamName}, dùng đến hết ngày ${dayText(lastDay)}.`,
    'Điện thoại Android: mở đường dẫn này bằng Chrome, không mở trong Zalo:',
    link,
    `iPhone: mở ${address} bằng Safari, bấm Chia sẻ, chọn “Thêm vào MH chính”, mở từ màn hình chính rồi gõ mã:`,
    groupedCode(code),
    memberName === undefined
      ? `Sau đó chọn tên của mình và bấm “Tham gia”. Lời mời dùng cho ${uses} điện thoại của tổ, đừng gửi ra ngoài tổ.`
      : 'Sau đó bấm “Tham gia”. Lời mời chỉ dùng cho một điện thoại, đừng gửi cho người khác.',
  ].join('\n')
}
