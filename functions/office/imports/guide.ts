/** What an office must know before it fills the template; the columns are explained below it. */
export const guide = [
  'Mỗi trang là một loại mục. Trang nào không dùng thì để nguyên. Không đổi tên trang và tên cột.',
  'Dòng bắt đầu bằng "Ví dụ" chỉ để minh họa, không được nhập. Có thể xóa hoặc để nguyên.',
  'Sau khi gửi tệp, hệ thống cho xem trước từng thay đổi. Chưa bấm nhập thì chưa có gì thay đổi. Còn một lỗi thì cả tệp chưa được nhập.',
  'Nhập lại cùng một tệp không tạo mục trùng: mục được tìm theo mã, không có mã thì theo tên trong xã (thành viên: theo tên trong tổ).',
  'Ô không bắt buộc để trống thì giữ nguyên điều đã có trong sổ. Muốn xóa nội dung một ô, hãy sửa trên trang web.',
  'Không dòng nào xóa được mục. Mục không còn thì ghi "Đến hết ngày". Mục đã kết thúc không có trong tệp tải về.',
  'Đổi tên thì phải có mã: tải mẫu có sẵn dữ liệu, giữ nguyên mã, sửa tên. Khác dấu được coi là khác tên, hệ thống sẽ hỏi lại.',
  'Xã đã sáp nhập hoặc đổi tên: ghi tên hiện nay. Trang "Danh mục xã" có tên, mã và các đơn vị cũ.',
  'Ngày ghi dạng 21/11/2026, năm đủ bốn chữ số. Số có thể viết 1.234 hoặc 1234, không kèm chữ.',
  'Không gộp ô, không dùng công thức, mỗi cột một dòng tiêu đề.',
] as const
