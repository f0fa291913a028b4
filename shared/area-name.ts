/** "Xã Khánh An", "Tỉnh Cà Mau": the register keeps an area's type beside its bare name. */
export function areaName({ type, name }: { type: AreaType; name: string }): string {
  return `${typeNames[type]} ${name}`
}

type AreaType = keyof typeof typeNames

const typeNames = {
  tinh: 'Tỉnh',
  thanh_pho: 'Thành phố',
  phuong: 'Phường',
  xa: 'Xã',
  dac_khu: 'Đặc khu',
} as const
