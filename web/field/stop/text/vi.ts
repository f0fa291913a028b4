/** The words of the page that stands in the place of an app that was stopped. */
export const vi = {
  title: 'Ứng dụng tạm dừng',
  lead: 'Văn phòng đã cho ứng dụng tạm dừng trên mọi điện thoại.',
  allSent: 'Mọi phiếu đã ghi xong trên máy này đều đã được gửi.',
  unsent: (count: number) => `Còn ${count} phiếu chưa gửi được. Phiếu vẫn nằm trên máy này.`,
  drafts: (count: number) => `Còn ${count} phiếu đang ghi dở.`,
  notYet: 'Hãy gửi hết hoặc lưu ra tệp thì mới gỡ được ứng dụng.',
  takeAway: 'Gỡ ứng dụng, giữ phiếu lại trên máy',
  away: 'Đã gỡ ứng dụng. Đừng xóa dữ liệu của trình duyệt. Khi được báo, hãy mở lại đường dẫn cũ.',
}
