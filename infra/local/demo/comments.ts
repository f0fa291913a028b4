import type { Answers } from '../../../shared/form/answers.ts'
import type { Dice } from './dice.ts'

/** What residents of the demo write about something, content, content with a wish, or not; and how the commune answers. */
type Talk = {
  content: readonly string[]
  wish: readonly string[]
  not: readonly string[]
  reply: string
  reason: string
}

/** By the topic of `resident_feedback`. */
const talks: Record<string, Talk> = {
  team: {
    content: [
      'Anh chị trong tổ hướng dẫn rất dễ hiểu, cảm ơn nhiều.',
      'Tổ đến tận nhà chỉ cho má tôi gọi video, gia đình rất vui.',
      'Các cháu trong tổ chỉ từng bước, tôi già mà cũng làm được.',
    ],
    wish: ['Mong tổ có buổi hướng dẫn vào buổi tối để người đi làm dự được.'],
    not: [
      'Tôi lớn tuổi nên thao tác chậm, mong tổ đến thêm lần nữa.',
      'Tổ chỉ sinh hoạt trong giờ hành chính, chúng tôi đi làm nên không dự được.',
    ],
    reply:
      'Cảm ơn ông/bà đã góp ý. Tổ công nghệ số của ấp sẽ có buổi hướng dẫn vào 19 giờ tối thứ Bảy tại nhà văn hóa; ai khó đi lại xin báo tổ trưởng, tổ sẽ đến tận nhà.',
    reason: 'Ông/bà đã được tổ hướng dẫn lại tại nhà nên xã kết thúc góp ý này.',
  },
  dvc: {
    content: [
      'Đã nộp được hồ sơ trên mạng, không phải đi lại nhiều.',
      'Đăng ký khai sinh cho cháu trên mạng nhanh hơn tôi nghĩ.',
      'Nộp hồ sơ ở nhà, chỉ lên xã một lần lấy kết quả.',
    ],
    wish: ['Làm được rồi, nhưng mong có tờ hướng dẫn chữ to để ở nhà xem lại.'],
    not: [
      'Nộp hồ sơ đất trên mạng ba lần đều báo lỗi ở bước đính kèm ảnh.',
      'Trang dịch vụ công chữ nhỏ quá, tôi không biết bấm vào đâu.',
    ],
    reply:
      'Chào ông/bà, lỗi đính kèm thường do ảnh quá lớn. Xã đã có máy và người giúp nộp trực tuyến tại quầy số 3, sáng thứ Hai đến thứ Sáu. Ông/bà mang theo giấy tờ gốc, xã sẽ nộp giúp ngay.',
    reason: 'Hồ sơ đã được tiếp nhận trên Cổng Dịch vụ công nên xã kết thúc góp ý này.',
  },
  vneid: {
    content: [
      'Được chỉ cách mở VNeID, giờ đi khám không cần mang giấy.',
      'Công an xã làm định danh mức 2 cho cả nhà tôi trong một buổi.',
      'Bằng lái đã lên VNeID, khỏi lo quên giấy tờ.',
    ],
    wish: ['Mong được chỉ thêm cách đưa thẻ bảo hiểm y tế vào VNeID.'],
    not: [
      'Tôi đổi số điện thoại nên không vào được VNeID, hỏi mấy nơi chưa xong.',
      'Kích hoạt mức 2 phải lên công an xã hai lần mới được.',
    ],
    reply:
      'Chào ông/bà, khi đổi số điện thoại cần cập nhật tại công an xã, chỉ một lần và không mất phí. Xã đã nhờ bộ phận tiếp nhận ưu tiên giải quyết trong buổi sáng.',
    reason: 'Công an xã đã hỗ trợ ông/bà cập nhật số điện thoại, xã kết thúc góp ý này.',
  },
  payment: {
    content: [
      'Chợ có mã QR nên trả tiền tiện, không lo tiền lẻ.',
      'Đóng tiền điện, tiền nước qua điện thoại, khỏi phải đi xa.',
    ],
    wish: ['Mong đại lý vật tư cũng nhận chuyển khoản như ở chợ.'],
    not: [
      'Nhiều sạp ngoài chợ chưa nhận chuyển khoản, tôi phải đi rút tiền.',
      'Sợ bấm nhầm mất tiền nên chưa dám dùng.',
    ],
    reply:
      'Cảm ơn ông/bà. Tổ công nghệ số đang giúp các sạp còn lại mở mã nhận tiền, dự kiến xong trong tháng này.',
    reason: 'Ban quản lý chợ đã dán mã nhận tiền cho các sạp, xã kết thúc góp ý này.',
  },
  scam: {
    content: [
      'Nhờ buổi nói chuyện về lừa đảo mà tôi không chuyển tiền cho người lạ.',
      'Loa ấp nhắc hằng ngày nên ai gọi hỏi mã OTP là tôi cúp máy.',
    ],
    wish: ['Mong in tờ rơi các kiểu lừa đảo để dán trong nhà cho cha mẹ tôi nhớ.'],
    not: [
      'Hay có người lạ gọi điện giả danh công an, mong được nhắc thường xuyên trên loa.',
      'Có người gọi tự xưng cán bộ xã bảo cài ứng dụng lạ, tôi thấy nghi quá.',
    ],
    reply:
      'Cảm ơn ông/bà đã báo tin. Cán bộ xã không gọi điện yêu cầu cài ứng dụng hay chuyển tiền. Xã đã báo công an xã và sẽ nhắc trên loa vào 17 giờ hằng ngày. Ông/bà xin đừng làm theo và hãy giữ lại số đã gọi.',
    reason: 'Công an xã đã tiếp nhận tin báo và liên hệ với ông/bà, xã kết thúc góp ý này.',
  },
  network: {
    content: [
      'Từ khi có trạm mới sóng ở ấp mạnh hẳn, con học trên mạng được.',
      'Nhà văn hóa có WiFi, bà con vô làm giấy tờ rất tiện.',
    ],
    wish: ['Sóng đã khá hơn, mong xóm trong cũng được như ngoài lộ.'],
    not: [
      'Sóng điện thoại trong xóm còn yếu, mong được cải thiện.',
      'Nhà cuối kênh không có sóng, gọi cấp cứu cũng không được.',
    ],
    reply:
      'Chào ông/bà, xã đã gửi danh sách điểm sóng yếu cho nhà mạng. Nhà mạng hẹn khảo sát trong hai tuần tới; xã sẽ báo lại kết quả tại nhà văn hóa ấp.',
    reason: 'Xã đã chuyển kiến nghị đến nhà mạng bằng văn bản; việc dựng trạm do nhà mạng quyết định.',
  },
  one_stop: {
    content: [
      'Cán bộ ở Trung tâm hướng dẫn tận tình, trả kết quả trước hẹn.',
      'Lấy số thứ tự rồi ngồi chờ, không còn chen lấn như trước.',
    ],
    wish: ['Mong Trung tâm có thêm quạt và nước uống cho bà con ngồi chờ.'],
    not: [
      'Sáng thứ Hai chờ hơn một tiếng mới tới lượt, ghế ngồi không đủ.',
      'Giấy hẹn ghi ngày 10 mà tới ngày 15 mới có kết quả.',
    ],
    reply:
      'Xã xin lỗi vì để ông/bà chờ lâu. Từ tuần này Trung tâm mở thêm một quầy vào sáng thứ Hai và đã kê thêm ghế ở khu vực chờ.',
    reason: 'Hồ sơ của ông/bà đã được trả kết quả, xã kết thúc góp ý này.',
  },
  other: {
    content: ['Xã làm việc nhanh, nói năng nhẹ nhàng.', 'Nhà văn hóa ấp mới sửa lại sạch đẹp.'],
    wish: ['Mong có thêm buổi hướng dẫn vào cuối tuần.'],
    not: ['Đèn đường đầu ấp hỏng đã lâu, tối đi lại nguy hiểm.'],
    reply: 'Cảm ơn ông/bà. Xã đã chuyển đến bộ phận phụ trách và sẽ xử lý trong tuần này.',
    reason: 'Việc này thuộc đơn vị khác; xã đã chuyển và gửi ông/bà nơi liên hệ.',
  },
}

/** Of a feedback without a topic. */
const service: Talk = {
  content: [
    'Cán bộ nhiệt tình.',
    'Thủ tục gọn hơn trước.',
    'Được chỉ cách nộp trên mạng, lần sau tự làm được.',
  ],
  wish: ['Mong có bảng hướng dẫn chữ to ở cửa ra vào.'],
  not: ['Chờ hơi lâu vào buổi sáng.', 'Phải quay lại bổ sung giấy tờ, mong hướng dẫn đủ từ đầu.'],
  reply:
    'Cảm ơn ông/bà. Trung tâm đã niêm yết danh mục giấy tờ tại quầy và trên mạng để ông/bà chuẩn bị đủ ngay từ đầu.',
  reason: 'Hồ sơ của ông/bà đã được trả kết quả, xã kết thúc góp ý này.',
}

/** A sentence that fits the topic and the steps that were chosen before. */
export function commentOn(dice: Dice, before: Answers): string {
  const talk = talkOf(before.topic)
  if (Number(before.rating ?? before.overall ?? 4) < 4) return dice.one(talk.not)
  return dice.one(dice.fraction() < 0.8 ? talk.content : talk.wish)
}

/** What the commune answers to who is content. */
export const thanks =
  'Cảm ơn ông/bà đã dành thời gian góp ý. Xã ghi nhận và đã chuyển lời đến bộ phận phụ trách.'

/** What the commune answers to it. */
export function replyTo(topic: string | undefined): string {
  return talkOf(topic).reply
}

/** Why the commune closes it without an answer. */
export function reasonToClose(topic: string | undefined): string {
  return talkOf(topic).reason
}

/** Why a resident does not find it settled. */
export const unsettledWords = [
  'Đã đến theo lời hẹn nhưng không gặp ai, việc vẫn chưa xong.',
  'Cảm ơn xã đã trả lời nhưng chỗ tôi vẫn chưa thay đổi gì.',
]

/** What is answered when it was opened again. */
export const secondReply =
  'Xã xin lỗi ông/bà. Cán bộ phụ trách sẽ gọi và đến tận nơi trong ngày mai để làm xong việc này.'

/** What comes that nobody means: advertisements, trials, the same again and again; some of it is meant after all. */
export const strangeWords = [
  'VAY NHANH lãi suất thấp, không cần thế chấp, gọi ngay 0900 000 555',
  'asdasd',
  'kkkkk',
  'test test test',
  'Cho tôi hỏi bao giờ có lớp hướng dẫn ở ấp?',
  'Nhận làm hồ sơ nhanh, bao đậu, không cần đến xã',
]

/** What is sent to every poster there is. */
export const sameWords = 'Bán sim số đẹp giá rẻ, inbox để được tư vấn, bao ship toàn quốc'

function talkOf(topic: unknown): Talk {
  return (typeof topic === 'string' ? talks[topic] : undefined) ?? service
}
