/** How the register's indicators name what they count. */
export const units = {
  teams: { vi: 'tổ', en: 'teams' },
  people: { vi: 'người', en: 'people' },
  perTeam: { vi: 'người/tổ', en: 'people per team' },
  perCommune: { vi: 'người/xã', en: 'people per commune' },
  communes: { vi: 'xã', en: 'communes' },
  provinces: { vi: 'tỉnh', en: 'provinces' },
  households: { vi: 'hộ', en: 'households' },
  days: { vi: 'ngày', en: 'days' },
  percent: { vi: '%', en: '%' },
} as const
