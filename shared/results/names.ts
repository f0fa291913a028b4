import type { LocalText } from '../form/definition.ts'
import type { Flag } from './received.ts'
import type { Legend } from './summary.ts'
import type { Verdict } from './verdict.ts'

/** What became of a response, in the words of the office's page and of every file. */
export const statusNames: Record<Verdict['is'], LocalText> = {
  counted: { vi: 'Được tính', en: 'Counted' },
  held: { vi: 'Chờ xem lại', en: 'Held' },
  superseded: { vi: 'Bản cũ hoặc gửi lại', en: 'Older or repeated copy' },
  excluded: { vi: 'Đã loại', en: 'Excluded' },
}

/** Behind `excluded`, where the team itself took the response back. */
export const withdrawnName: LocalText = { vi: 'tổ đã rút lại', en: 'withdrawn by the team' }

/** Why a response deserves a look, as it stands behind a number or a colon. */
export const flagNames: Record<Flag, LocalText> = {
  'unknown-survey': { vi: 'không có khảo sát này', en: 'unknown survey' },
  'survey-closed': { vi: 'gửi đến sau khi khảo sát đã đóng', en: 'sent after the survey was closed' },
  'outside-scope': { vi: 'ngoài phạm vi của khảo sát', en: "outside the survey's scope" },
  'unknown-version': { vi: 'không có phiên bản phiếu này', en: 'unknown version of the form' },
  'foreign-area': { vi: 'ngoài địa bàn của tổ', en: "outside the team's area" },
  'foreign-author': {
    vi: 'người gửi không phải người đã ghi phiếu',
    en: "sent by another team than its author's",
  },
  'unfit-answers': { vi: 'câu trả lời không khớp với phiếu', en: 'answers that do not fit the form' },
  'same-revision-other-content': {
    vi: 'cùng một bản sửa nhưng nội dung khác nhau',
    en: 'the same revision with other content',
  },
  suspect: { vi: 'góp ý nghi không thật', en: 'feedback that may not be genuine' },
  'clock-skew': {
    vi: 'đồng hồ điện thoại sai quá 10 phút',
    en: "the phone's clock is off by over 10 minutes",
  },
  'unclean-text': { vi: 'có ký tự lạ trong câu trả lời', en: 'odd characters in an answer' },
}

/** What an indicator counts: its own words where it has some, and otherwise what it goes over. */
export function basisOf({ over, basis }: Legend['indicators'][number]): LocalText {
  return basis ?? overNames[over]
}

const overNames: Record<Legend['indicators'][number]['over'], LocalText> = {
  visits: { vi: 'tính trên mọi phiếu', en: 'over every response' },
  households_ever: {
    vi: 'mỗi hộ một lần, qua mọi lượt đến',
    en: 'each household once, over all its visits',
  },
  latest_visit: {
    vi: 'mỗi hộ một lần, theo lần gặp gần nhất',
    en: 'each household once, by its latest visit',
  },
  team_months: { vi: 'mỗi tổ một báo cáo một tháng', en: 'one report of each team a month' },
  latest_report: {
    vi: 'mỗi tổ một lần, theo báo cáo gần nhất',
    en: 'each team once, by its latest report',
  },
  register: { vi: 'theo danh mục tại ngày chốt số liệu', en: 'from the register on the day of the figures' },
  outside: { vi: 'số liệu do cơ quan khác cung cấp', en: 'as another agency reported it' },
}
