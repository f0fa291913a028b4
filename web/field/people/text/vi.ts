/** The words of who uses this phone, and of its lock. English must have the same keys. */
export const vi = {
  title: 'Người dùng máy này',
  lead: 'Mỗi người có phiếu riêng. Phiếu của mọi người đều tự gửi, dù ai đang dùng máy.',
  present: 'đang dùng',
  change: (name: string) => `Đổi sang ${name}`,
  changeShort: 'Đổi sang',
  add: 'Thêm người',
  addLead: 'Người mới mở đường dẫn mời của mình trên máy này, hoặc nhập mã mời.',
  typeCode: 'Nhập mã mời 12 ký tự',
  sameInvitation: 'Dùng lại lời mời của tổ',

  pin: {
    title: 'Mã khóa màn hình',
    lead: 'Mã này chỉ khóa màn hình. Quên mã không mất phiếu: phiếu vẫn tự gửi.',
    when: 'Máy hỏi mã khi mở ứng dụng, và khi quay lại sau 5 phút.',
    label: 'Mã mới, 4 đến 6 chữ số',
    again: 'Nhập lại mã',
    set: 'Đặt mã và khóa thử',
    isSet: 'Màn hình của bạn đang có mã khóa.',
    remove: 'Bỏ mã khóa',
    removeSure: 'Bấm lần nữa để bỏ mã',
    notDigits: 'Mã gồm 4 đến 6 chữ số, ví dụ 2468.',
    differ: 'Hai lần nhập không giống nhau. Hãy nhập lại.',
  },

  lock: {
    title: (name: string) => `Màn hình của ${name} đang khóa`,
    label: 'Mã khóa màn hình',
    open: 'Mở khóa',
    checking: 'Đang mở…',
    wrong: 'Mã chưa đúng. Hãy nhập lại.',
    wait: (time: string) => `Đã nhập sai nhiều lần. Hãy đợi ${time} rồi nhập lại. Phiếu không bị xóa.`,
    seconds: (n: number) => `${n} giây`,
    minutes: (n: number) => `${n} phút`,
    forgotten: 'Quên mã',
    kept: 'Phiếu không mất: màn hình vẫn khóa, nhưng phiếu vẫn tự gửi.',
    waiting: (n: number) => `Đang chờ gửi: ${n}`,
    allSent: 'Không còn phiếu chờ gửi',
    sendNow: 'Gửi ngay',
    sending: 'Đang gửi…',
    anew: 'Muốn mở khóa mà không nhớ mã, hãy xin tổ trưởng hoặc cán bộ xã một lời mời mới rồi mở lời mời đó trên máy này. Mã khóa sẽ được bỏ.',
    typeCode: 'Nhập mã mời 12 ký tự',
    others: 'Đổi người',
  },
}

export type PeopleWords = typeof vi
