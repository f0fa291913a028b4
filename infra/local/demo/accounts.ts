import type { StaffMember } from '../../../shared/api/office.ts'
import type { Account } from '../idp/page.ts'
import { areaOf } from './places.ts'

/** Staff of the demo. Nobody has these addresses: example.vn is used for examples only. */
export const demoStaff: readonly (StaffMember & { does: Account['role'] })[] = [
  {
    email: 'quantri.camau@example.vn',
    name: 'Huỳnh Ngọc Bích',
    role: 'province_admin',
    province: areaOf('96'),
    does: { vi: 'quản trị viên tỉnh Cà Mau', en: 'provincial administrator, Cà Mau' },
  },
  {
    email: 'canbo.camau@example.vn',
    name: 'Trần Minh Quân',
    role: 'province_officer',
    province: areaOf('96'),
    does: { vi: 'cán bộ Sở KH&CN tỉnh Cà Mau', en: 'provincial officer, Cà Mau' },
  },
  {
    email: 'canbo.tphcm@example.vn',
    name: 'Lê Thu Hà',
    role: 'province_officer',
    province: areaOf('79'),
    does: { vi: 'cán bộ Sở KH&CN Thành phố Hồ Chí Minh', en: 'provincial officer, Hồ Chí Minh City' },
  },
  {
    email: 'dieuphoi.khanhan@example.vn',
    name: 'Nguyễn Thị Mai',
    role: 'commune_coordinator',
    province: areaOf('96'),
    commune: areaOf('32059'),
    does: { vi: 'điều phối viên xã Khánh An, tỉnh Cà Mau', en: 'commune coordinator, Khánh An, Cà Mau' },
  },
  {
    email: 'dieuphoi.phanngochien@example.vn',
    name: 'Võ Văn Út',
    role: 'commune_coordinator',
    province: areaOf('96'),
    commune: areaOf('32244'),
    does: {
      vi: 'điều phối viên xã Phan Ngọc Hiển, tỉnh Cà Mau',
      en: 'commune coordinator, Phan Ngọc Hiển, Cà Mau',
    },
  },
  {
    email: 'lanhdao.camau@example.vn',
    name: 'Đặng Thanh Tùng',
    role: 'province_viewer',
    province: areaOf('96'),
    does: { vi: 'người xem số liệu tỉnh Cà Mau', en: 'viewer of the figures, Cà Mau' },
  },
  {
    email: 'kiemtra@example.vn',
    name: 'Bùi Thị Hạnh',
    role: 'auditor',
    does: { vi: 'người kiểm tra nhật ký cả nước', en: 'auditor of the nation' },
  },
  {
    email: 'trunguong@example.vn',
    name: 'Phạm Quốc Việt',
    role: 'national_viewer',
    does: { vi: 'người xem số liệu cả nước', en: 'national viewer' },
  },
]

export const demoAccounts: Account[] = demoStaff.map(({ email, name, does }) => ({ email, name, role: does }))
