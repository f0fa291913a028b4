import type { Language } from '../../../shared/form/definition.ts'

type Words = {
  title(name: string): string
  lead(teams: string): string
  otherLanguage: string
  nothingYet: string
  from(first: string, last: string): string
  asOf(moment: string): string
  indicator: string
  value: string
  ofSoMany(n: string): string
  byCommune: string
  communeRows(shown: string, of: string): string
  commune: string
  noteTitle: string
  notes: readonly string[]
  notFoundTitle: string
  notFound: string
}

/** What the page says in either language. */
export const words: Record<Language, Words> = {
  vi: {
    title: (name) => `Kết quả chuyển đổi số cộng đồng – ${name}`,
    lead: (teams) => `Số liệu do các ${teams} ghi nhận khi đến từng nhà và do người dân góp ý.`,
    otherLanguage: 'English',
    nothingYet: 'Chưa có kỳ nào đã kết thúc và được tổng hợp. Mời bạn xem lại sau.',
    from: (first, last) => `Từ ${first} đến ${last}`,
    asOf: (moment) => `tính đến ${moment}`,
    indicator: 'Chỉ tiêu',
    value: 'Kết quả',
    ofSoMany: (n) => `trên ${n}`,
    byCommune: 'Theo xã, phường, đặc khu',
    communeRows: (shown, of) => `${shown} trong ${of} nơi có số liệu đủ lớn để công bố.`,
    commune: 'Xã, phường, đặc khu',
    noteTitle: 'Cách đọc số liệu',
    notes: [
      'Để không ai nhận ra một gia đình hay một người, số đếm dưới 10 không được công bố; các số khác được làm tròn đến 5.',
      'Tỷ lệ được tính từ số đã làm tròn và chỉ công bố khi tính trên ít nhất 20.',
      'Một số con số lớn hơn cũng được giữ lại nếu từ đó có thể tính ngược ra số nhỏ.',
      'Dấu “—” nghĩa là chưa có số liệu hoặc số liệu không được công bố, không phải bằng 0.',
      'Số tổ, số thành viên và số liệu của cơ quan khác được ghi đúng như đã có, không làm tròn.',
    ],
    notFoundTitle: 'Không có trang này',
    notFound:
      'Tỉnh, thành phố này không công bố kết quả tại đây, hoặc địa chỉ chưa đúng. Mời bạn kiểm tra lại địa chỉ.',
  },
  en: {
    title: (name) => `Community digital transformation results – ${name}`,
    lead: (teams) =>
      `Recorded by the community digital technology teams (${teams}) from door to door, and said by residents.`,
    otherLanguage: 'Tiếng Việt',
    nothingYet: 'No period has ended and been counted yet. Please come back later.',
    from: (first, last) => `From ${first} to ${last}`,
    asOf: (moment) => `as of ${moment}`,
    indicator: 'Indicator',
    value: 'Result',
    ofSoMany: (n) => `of ${n}`,
    byCommune: 'By commune',
    communeRows: (shown, of) => `${shown} of ${of} places have figures large enough to publish.`,
    commune: 'Commune',
    noteTitle: 'How to read the figures',
    notes: [
      'So that no household and no person can be recognised, counts under 10 are not published; all others are rounded to 5.',
      'Shares are made of the rounded counts, and published only where they are of at least 20.',
      'Some larger figures are kept back too, where a small one could be worked out from them.',
      '“—” means that there is no figure or that it is not published; it does not mean 0.',
      'Numbers of teams and members, and figures of other agencies, are given as they are, not rounded.',
    ],
    notFoundTitle: 'There is no such page',
    notFound:
      'This province does not publish its results here, or the address is wrong. Please check the address.',
  },
}
