/** The words of what has not come from phones. English must have the same keys. */
export const vi = {
  lead: 'Mỗi điện thoại đánh số các phiếu đã ghi: 1, 2, 3… Số nào chưa nhận được thì phiếu ấy có thể còn nằm trên máy. Hãy nhờ người ghi mở ứng dụng ở nơi có mạng để phiếu tự gửi; nếu vẫn thiếu, hãy lấy tệp cứu hộ từ máy đó.',
  unknown: 'Phiếu ghi sau lần gửi gần nhất của mỗi máy thì ở đây chưa biết được.',
  none: 'Không thiếu phiếu nào theo số đã nhận.',
  count: (made: string, received: string, numbers: string) =>
    `đã ghi ${made}, đã nhận ${received}, thiếu số ${numbers}`,
  andOthers: (shown: string, others: string) => `${shown} và ${others} số khác`,
  lastReceived: (time: string, date: string) => `Nhận lần gần nhất lúc ${time} ngày ${date}`,
  phone: (id: string) => `Máy ${id}`,
  somebody: 'Một máy của tổ',
  others: (count: string) => `Các máy khác (${count}): đủ.`,
  hidden: 'Tên thành viên chỉ hiện với cán bộ được xem tên.',
}
