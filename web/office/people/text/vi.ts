import type { Role } from '../../../../shared/api/office.ts'

const roles: Record<Role, { name: string; does: string }> = {
  province_admin: {
    name: 'Quản trị viên tỉnh',
    does: 'Làm mọi việc của tỉnh; thêm cán bộ, đổi và thu hồi quyền.',
  },
  province_officer: {
    name: 'Cán bộ tỉnh',
    does: 'Giữ danh mục, mời điều phối viên xã, soạn và công bố khảo sát, cập nhật và tải số liệu, kể cả tệp từng phiếu.',
  },
  province_viewer: { name: 'Người xem của tỉnh', does: 'Chỉ xem số liệu và tải bảng tổng hợp của tỉnh.' },
  commune_coordinator: {
    name: 'Điều phối viên xã',
    does: 'Giữ thôn, tổ, thành viên của một xã, phường, đặc khu và mời điện thoại; xem số liệu ở đó.',
  },
  auditor: { name: 'Người kiểm tra', does: 'Chỉ xem nhật ký của tỉnh: ai đã làm gì, lúc nào.' },
  national_viewer: { name: 'Người xem toàn quốc', does: 'Chỉ xem số liệu của cả nước.' },
}

/** Every word of the page of staff. English has the same keys. */
export const vi = {
  title: 'Cán bộ',
  lead: 'Những người được vào văn phòng của tỉnh và các xã, phường. Mỗi người đăng nhập bằng địa chỉ thư của mình.',
  readOnly: 'Bạn xem được danh sách này. Muốn thêm hoặc đổi quyền, hãy nhờ quản trị viên tỉnh.',
  roles,
  add: 'Thêm cán bộ',
  search: 'Tìm theo tên, thư, xã',
  count: (shown: string, all: string) => `${shown}/${all} người`,
  viewsLabel: 'Đang có quyền hoặc đã thu hồi',
  working: (count: string) => `Đang có quyền (${count})`,
  over: (count: string) => `Đã thu hồi (${count})`,
  table: 'Danh sách cán bộ',
  columns: { name: 'Họ và tên', role: 'Vai trò', place: 'Nơi làm việc', bound: 'Đăng nhập' },
  wholeProvince: 'Cả tỉnh',
  goneCommune: 'Xã, phường không còn trong danh mục',
  you: 'bạn',
  bound: 'Đã đăng nhập',
  unbound: 'Chưa đăng nhập lần nào',
  onlyYou: {
    title: 'Mới chỉ có bạn',
    lead: 'Hãy bấm Thêm cán bộ: trước hết là cán bộ của tỉnh, rồi điều phối viên của từng xã, phường.',
  },
  nobodyOver: 'Chưa thu hồi quyền của ai. Người bị thu hồi quyền sẽ nằm ở đây và có thể được giao lại.',
  nobody: 'Tỉnh chưa có cán bộ nào trong danh sách.',
  noMatch: 'Không có ai khớp. Hãy thử từ khác.',

  actions: 'Việc làm',
  edit: 'Sửa',
  editOf: (name: string) => `Sửa ${name}`,
  giveBack: 'Giao lại quyền',
  giveBackTo: (name: string) => `Giao lại quyền cho ${name}`,
  end: 'Thu hồi quyền',
  endOf: (name: string) => `Thu hồi quyền của ${name}`,
  endAbout: (name: string) =>
    `${name} sẽ không đăng nhập được nữa và các máy đang đăng nhập sẽ hết phiên ngay. Việc đã làm vẫn còn nguyên. Có thể giao lại quyền bất cứ lúc nào.`,
  signOut: 'Đăng xuất',
  signOutOf: (name: string) => `Đăng xuất ${name} khỏi mọi máy`,
  signOutAbout: (name: string) =>
    `Dùng khi ${name} mất máy hoặc quên đăng xuất. Quyền vẫn giữ nguyên; chỉ cần đăng nhập lại.`,

  form: {
    email: 'Địa chỉ thư',
    emailHint: 'Thư công vụ mà người này dùng để đăng nhập.',
    emailFixed: 'Không đổi được địa chỉ. Nếu đổi thư, hãy thu hồi quyền rồi thêm địa chỉ mới.',
    emailWrong: 'Hãy nhập đúng địa chỉ thư, ví dụ lan@camau.gov.vn.',
    emailThere: (name: string) => `Địa chỉ này là của ${name}, đã có trong danh sách.`,
    name: 'Họ và tên',
    nameWrong: 'Hãy nhập họ và tên, nhiều nhất 100 ký tự.',
    role: 'Vai trò',
    commune: 'Xã, phường, đặc khu',
    pickCommune: 'Chọn xã, phường, đặc khu…',
    communeWrong: 'Hãy chọn xã, phường, đặc khu mà người này điều phối.',
    noCommunes: 'Danh mục của tỉnh chưa có xã, phường nào. Hãy nhập danh mục trước.',
    signsOut: 'Sau khi lưu, người này phải đăng nhập lại.',
    save: 'Lưu',
    elsewhere:
      'Địa chỉ này đang có quyền ở tỉnh khác hoặc ở trung ương. Hãy nhờ nơi đó thu hồi trước, rồi thêm lại.',
  },

  undo: 'Hoàn tác',
  added: (name: string, email: string) =>
    `Đã thêm ${name}. Hãy báo người này vào văn phòng và đăng nhập bằng ${email}.`,
  changed: (name: string) => `Đã lưu ${name}.`,
  ended: (name: string) => `Đã thu hồi quyền của ${name}.`,
  signedOut: (name: string) => `Đã đăng xuất ${name} khỏi mọi máy.`,
}
