/** The words of the nation's results. English has the same keys. */
export const vi = {
  title: 'Cả nước',
  lead: (shown: string, all: string) => `Tổng của ${shown}/${all} tỉnh, thành phố đã có kết quả.`,
  span: (first: string, last: string) =>
    first === last
      ? `Số liệu tính đến ngày ${last}.`
      : `Số liệu của các tỉnh tính đến từ ngày ${first} đến ngày ${last}.`,
  none: {
    title: 'Chưa tỉnh nào có kết quả',
    lead: 'Kết quả sẽ hiện ở đây sau khi các tỉnh cập nhật số liệu; hệ thống cũng tự cập nhật mỗi đêm.',
  },
  table: (indicator: string) => `Các tỉnh, thành phố theo chỉ tiêu: ${indicator}`,
  province: 'Tỉnh, thành phố',
  asOf: 'Số liệu tính đến',
  noResults: 'chưa có kết quả',
  all: 'Cả nước',
  indicators: 'Mọi chỉ tiêu của cả nước',
}
