import type { LocalText } from '../../../../shared/form/definition.ts'

/** Figures that offices usually get from elsewhere: what they are called and what they count. */
export const knownFigures: readonly { code: string; label: LocalText; unit: LocalText }[] = [
  figure('vncare_accounts', 'Số tài khoản vnCare', 'vnCare accounts', 'tài khoản', 'accounts'),
  figure(
    'vncare_health_records',
    'Số hồ sơ sức khỏe điện tử vnCare',
    'vnCare health records',
    'hồ sơ',
    'records',
  ),
  figure(
    'vncare_bookings',
    'Số lượt đặt lịch khám qua vnCare',
    'Appointments by vnCare',
    'lượt',
    'appointments',
  ),
  figure(
    'vncare_online_bookings',
    'Số lượt đặt lịch khám trực tuyến',
    'Online appointments',
    'lượt',
    'appointments',
  ),
  figure('zalo_channel_members', 'Số thành viên kênh Zalo', 'Members of the Zalo channel', 'người', 'people'),
  figure(
    'sellers_on_ecommerce',
    'Số doanh nghiệp, hợp tác xã, hộ lên sàn',
    'Sellers on e-commerce platforms',
    'đơn vị',
    'sellers',
  ),
  figure(
    'products_on_ecommerce',
    'Số sản phẩm lên sàn',
    'Products on e-commerce platforms',
    'sản phẩm',
    'products',
  ),
]

function figure(code: string, vi: string, en: string, unitVi: string, unitEn: string) {
  return { code, label: { vi, en }, unit: { vi: unitVi, en: unitEn } }
}
