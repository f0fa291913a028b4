/** The words of the phone's own page. English must have the same keys. */
export const vi = {
  title: 'Máy này',
  storage: 'Bộ nhớ',
  kept: 'Trình duyệt đã nhận giữ phiếu trên máy này.',
  notKept:
    'Khi máy đầy, trình duyệt có thể xóa phiếu chưa gửi. Hãy bấm nút dưới đây và gửi phiếu sớm khi có mạng.',
  keep: 'Xin giữ phiếu trên máy',
  refused: 'Trình duyệt chưa nhận. Hãy cài ứng dụng lên màn hình chính rồi bấm lại.',
  used: (used: string, of: string) => `Ứng dụng đang dùng ${used} trong ${of} mà trình duyệt cho phép.`,
  room: (n: string) => `Còn chỗ cho khoảng ${n} phiếu nữa.`,
  muchRoom: (n: string) => `Còn chỗ cho hơn ${n} phiếu nữa.`,
  full: 'Bộ nhớ sắp đầy. Hãy gửi phiếu đang chờ và xóa bớt ảnh, video trên máy.',
  unknown: 'Trình duyệt này không cho biết còn bao nhiêu chỗ.',
  meter: 'Bộ nhớ đã dùng',
  install: 'Cài ứng dụng',
  installed: 'Ứng dụng đã ở trên màn hình chính.',
  installWhy: 'Mở từ màn hình chính thì nhanh hơn và phiếu được giữ chắc hơn.',
  installNow: 'Cài lên màn hình chính',
  installByMenu: 'Bấm dấu ba chấm của Chrome, chọn “Thêm vào màn hình chính”.',
  installOnIphone:
    'Bấm nút Chia sẻ của Safari, chọn “Thêm vào MH chính”. Rồi mở ứng dụng từ biểu tượng mới và nhập mã mời 12 ký tự.',
  looks: 'Chữ và màu',
  text: 'Cỡ chữ',
  texts: { '': 'Vừa', large: 'To', largest: 'Rất to' },
  theme: 'Màu',
  themes: { '': 'Theo máy', light: 'Nền sáng', dark: 'Nền tối' },
}

export type Words = typeof vi
