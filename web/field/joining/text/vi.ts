/** The words of joining. English must have the same keys. */
export const vi = {
  /** Inside another app's browser. */
  inApp: {
    otherLanguage: 'English',
    titles: { android: 'Hãy mở bằng Chrome', iphone: 'Hãy mở bằng Safari' },
    lead: (app: string | undefined) =>
      `Trang này đang mở bên trong ${app ?? 'một ứng dụng khác'}, phiếu ghi ở đây có thể bị mất, nên ứng dụng chỉ ghi phiếu trong trình duyệt của máy.`,
    open: { android: 'Mở bằng Chrome', iphone: 'Chia sẻ để mở bằng Safari' },
    otherwise: 'Nếu bấm nút mà không mở được',
    byHand: {
      android: 'Bấm dấu ba chấm ở góc trên, chọn “Mở bằng trình duyệt”.',
      iphone: 'Bấm dấu ba chấm hoặc biểu tượng la bàn, chọn “Mở bằng Safari”.',
    },
    copyLead: 'Hoặc sao chép đường dẫn, mở trình duyệt rồi dán vào ô địa chỉ.',
    copy: 'Sao chép đường dẫn',
    copied: 'Đã sao chép. Hãy mở Chrome (Safari trên iPhone) và dán vào ô địa chỉ.',
    notCopied: 'Chưa sao chép được. Hãy giữ tay vào đường dẫn dưới đây rồi chọn “Sao chép”.',
  },
}

export type JoiningWords = typeof vi
