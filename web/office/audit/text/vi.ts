/** Every word of the page of the audit log; what was done is named in `shared/audit/names.ts`. English has the same keys. */
export const vi = {
  title: 'Nhật ký',
  lead: 'Ai đã làm gì, lúc nào. Không ai sửa hay xóa được nhật ký; việc bạn xem và tải cũng được ghi lại.',
  month: 'Tháng',
  monthName: (month: string, year: string) => `Tháng ${month}/${year}`,
  province: 'Tỉnh, thành phố',
  nation: 'Toàn quốc (việc không thuộc riêng tỉnh nào)',
  act: 'Việc',
  anyAct: 'Mọi việc',
  who: 'Người làm (địa chỉ thư)',
  table: 'Các việc đã ghi',
  columns: { at: 'Lúc', who: 'Người làm', act: 'Việc', object: 'Đối tượng' },
  shown: (count: string) => `Đang hiện ${count} mục, mới nhất ở trên`,
  more: 'Xem thêm',
  moreBelow: 'Còn các mục cũ hơn.',
  lookFurther: 'Chưa thấy mục nào khớp trong phần vừa tìm. Bấm Xem thêm để tìm tiếp các mục cũ hơn.',
  noMatch: 'Không có mục nào khớp. Hãy chọn Mọi việc, xóa bớt chữ trong ô Người làm, hoặc chọn tháng khác.',
  nothing: { title: 'Chưa có gì trong tháng này', lead: 'Hãy chọn tháng khác để xem.' },
  export: 'Tải về (CSV)',
  exportAbout:
    'Tệp mở bằng Excel, có tên người làm: chỉ để kiểm tra, không gửi ra ngoài. Cần đăng nhập trong 5 phút gần đây.',
}
