import type { Words } from '../../words.ts'

/** What the operator reads who gives roles. */
export const words = {
  whichCommand: {
    vi: 'Hãy cho biết việc cần làm: npm run staff -- add, end, unbind hoặc list; ví dụ npm run staff -- add --email lan@tinh.gov.vn --name "Nguyễn Thị Lan" --role province_admin --province 96',
    en: 'Say what to do: npm run staff -- add, end, unbind or list; for example npm run staff -- add --email lan@tinh.gov.vn --name "Nguyễn Thị Lan" --role province_admin --province 96',
  },
  needed: (option: string, allowed: Words) => ({
    vi: `Cần ${option}: ${allowed.vi}.`,
    en: `${option} is needed: ${allowed.en}.`,
  }),
  anEmail: { vi: 'địa chỉ thư điện tử của người đó', en: "the person's e-mail address" },
  aName: { vi: 'họ và tên, nhiều nhất 100 ký tự', en: 'the full name, at most 100 characters' },
  aRole: (roles: string) => ({ vi: `một trong ${roles}`, en: `one of ${roles}` }),
  neededFor: (option: string, role: string) => ({
    vi: `Vai trò ${role} cần thêm ${option} (mã hành chính).`,
    en: `The role ${role} needs ${option} as well (the official code).`,
  }),
  notWith: (option: string, role: string) => ({
    vi: `Vai trò ${role} không đi cùng ${option}; hãy bỏ tùy chọn này.`,
    en: `The role ${role} does not go with ${option}; leave it out.`,
  }),
  noCatalogue: {
    vi: 'Danh mục chưa có tỉnh nào. Hãy nhập danh mục trước: npm run catalogue',
    en: 'The register has no province yet. Import the catalogue first: npm run catalogue',
  },
  noProvince: (code: string) => ({
    vi: `Hôm nay không có tỉnh, thành phố nào mang mã ${code}; mã gồm hai chữ số, ví dụ 96.`,
    en: `No province has the code ${code} today; codes have two digits, for example 96.`,
  }),
  noCommune: (code: string, province: string) => ({
    vi: `Hôm nay tỉnh có mã ${province} không có xã, phường, đặc khu nào mang mã ${code}.`,
    en: `The province with code ${province} has no commune with code ${code} today.`,
  }),
  unknown: (email: string) => ({
    vi: `Chưa có ai với địa chỉ ${email}; hãy xem lại, hoặc thêm bằng npm run staff -- add.`,
    en: `Nobody has the address ${email}; check it, or add the person by npm run staff -- add.`,
  }),
  changedMeanwhile: {
    vi: 'Có người vừa sửa mục này; hãy chạy lại lệnh.',
    en: 'Somebody has just changed this; run the command again.',
  },
  added: (email: string, role: string) => ({
    vi: `${email} có vai trò ${role} kể từ lần đăng nhập tới. Tài khoản đăng nhập đầu tiên bằng địa chỉ này sẽ được gắn với vai trò.`,
    en: `${email} has the role ${role} from the next sign-in on. The first account that signs in with this address is bound to it.`,
  }),
  ended: (email: string) => ({
    vi: `${email} không còn vai trò nào; các phiên đang mở đã hết.`,
    en: `${email} has no role any more; the open sessions have ended.`,
  }),
  unbound: (email: string) => ({
    vi: `Đã quên tài khoản cũ của ${email}: lần đăng nhập tới sẽ gắn tài khoản mới.`,
    en: `The former account of ${email} is forgotten: the next sign-in binds a new one.`,
  }),
  nobody: {
    vi: 'Chưa có ai. Hãy thêm người đầu tiên bằng npm run staff -- add.',
    en: 'Nobody yet. Add the first person by npm run staff -- add.',
  },
  over: { vi: 'đã thu hồi', en: 'ended' },
} satisfies Record<string, Words | ((...about: never[]) => Words)>
