/** The few words that only the script says. */
const words = {
  vi: {
    left: (count: number) => `Còn viết được ${count} ký tự`,
    sending: 'Đang gửi…',
    notSent: 'Chưa gửi được. Giữ trang này mở, máy sẽ tự gửi lại.',
    tries: (count: number) => `Đã thử ${count} lần.`,
    again: 'Gửi lại ngay',
    plainly: 'Gửi theo cách khác',
    restored: 'Những gì ông/bà ghi lần trước vẫn còn đây.',
    startAnew: 'Xóa hết, ghi lại từ đầu',
  },
  en: {
    left: (count: number) => `${count} characters left`,
    sending: 'Sending…',
    notSent: 'Not sent yet. Keep this page open: it will be sent again by itself.',
    tries: (count: number) => (count === 1 ? 'Tried once.' : `Tried ${count} times.`),
    again: 'Send now',
    plainly: 'Send in another way',
    restored: 'What you wrote before is still here.',
    startAnew: 'Clear all and start again',
  },
}

export type Words = (typeof words)['vi']

/** In the language of the page. */
export function wordsOf(page: Document): Words {
  return page.documentElement.lang === 'en' ? words.en : words.vi
}
