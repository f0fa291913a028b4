/** The words of the listening view. English must have the same keys. */
export const vi = {
  survey: 'Khảo sát',
  noSurvey: 'Chưa có khảo sát nào lấy ý kiến người dân.',
  noResults: 'Chưa có số liệu của khảo sát này. Hãy mở trang Kết quả và bấm Cập nhật.',
  noneYet: 'Chưa có góp ý nào được tính ở đây. Số liệu sẽ có sau khi người dân quét mã và tỉnh cập nhật lại.',
  toResults: 'Mở trang Kết quả để cập nhật hoặc tải về',

  head: {
    label: 'Tóm tắt',
    counted: 'Góp ý được tính',
    received: (count: string) => `trong ${count} góp ý đã nhận`,
    held: 'Đang tạm giữ',
    heldHint: 'chưa tính vào số liệu cho đến khi có người xem',
    satisfied: 'Hài lòng',
    satisfiedHint: (made: string) => `${made} góp ý chọn mức 4 hoặc 5`,
    mean: 'Điểm trung bình',
    meanHint: (n: string) => `trên thang 1–5, từ ${n} góp ý`,
    wants: 'Muốn được trả lời',
    wantsHint: 'để lại số điện thoại',
  },

  said: 'Người dân nói về điều gì',
  answer: 'Câu trả lời',
  count: 'Số góp ý',
  share: 'Tỷ lệ',
  of: (answered: string) => `${answered} góp ý trả lời câu này`,
  many: 'Mỗi góp ý chọn được nhiều ý nên tổng có thể quá 100%.',

  scales: {
    title: 'Mức hài lòng từng mặt',
    lead: 'Mặt có ít người hài lòng nhất đứng đầu. Hài lòng là chọn mức 4 hoặc 5; người chọn “Không có ý kiến” không tính.',
    question: 'Nội dung',
    satisfied: 'Hài lòng',
    mean: 'Trung bình',
    answered: 'Số góp ý',
  },

  time: {
    title: 'Mức hài lòng theo thời gian',
    by: 'Xem theo',
    week: 'Tuần',
    month: 'Tháng',
    chart: (first: string, last: string) => `Tỷ lệ hài lòng từ ${first} đến ${last}`,
    latest: (shown: string) => `${shown} kỳ gần nhất. Bảng dưới có đủ các kỳ.`,
    weekOf: (day: string) => `Tuần từ ${day}`,
    period: 'Kỳ',
    table: 'Xem bảng số liệu',
    n: (count: string) => `n = ${count}`,
  },

  places: {
    communes: 'Theo xã, phường',
    hamlets: 'Theo thôn, ấp, tổ dân phố',
    noHamlets:
      'Chưa có góp ý nào gắn với thôn. Góp ý chỉ gắn với thôn khi người dân quét mã dán tại thôn; hãy làm mã cho từng thôn ở phần Mã QR.',
  },

  examples: {
    title: 'Đọc lời người dân',
    lead: 'Không có tên, không có số điện thoại; số giấy tờ và số tài khoản đã được che. Góp ý đang tạm giữ, đã loại bỏ hoặc người dân đã xóa không hiện ở đây.',
    pickCommune: 'Hãy chọn xã, phường ở trên để đọc lời góp ý.',
    topic: 'Về việc',
    anyTopic: 'Mọi việc',
    rating: 'Mức hài lòng',
    anyRating: 'Mọi mức',
    none: 'Không có lời góp ý nào khớp với lựa chọn này.',
    lookFurther: 'Chưa thấy ở phần vừa tìm. Hãy bấm “Xem thêm” để tìm tiếp.',
    noTopic: 'Góp ý',
  },
}
