import type { FieldDeps } from '../../../functions/field/deps.ts'
import { demoTags } from './handling.ts'
import { communes } from './places.ts'

/** What an office often replies. */
const templates = [
  {
    title: 'Cảm ơn lời khen',
    text: {
      vi: 'Cảm ơn ông/bà đã dành thời gian góp ý. Xã đã chuyển lời khen đến anh chị em trong tổ.',
      en: 'Thank you for taking the time. We have passed your kind words on to the team.',
    },
  },
  {
    title: 'Hẹn hướng dẫn tại nhà văn hóa',
    text: {
      vi: 'Tổ công nghệ số hướng dẫn tại nhà văn hóa vào 19 giờ tối thứ Bảy hằng tuần. Mời ông/bà đến; ai khó đi lại xin báo tổ trưởng, tổ sẽ đến tận nhà.',
      en: 'The digital technology team helps at the house of culture every Saturday at 7 pm. Please come; whoever cannot may tell the team’s leader, and the team will visit.',
    },
  },
  {
    title: 'Đã chuyển đơn vị khác',
    text: {
      vi: 'Việc này thuộc đơn vị khác. Xã đã chuyển góp ý của ông/bà và sẽ báo lại khi có trả lời.',
      en: 'This is for another agency. We have passed it on and will tell you when they answer.',
    },
  },
]

/** How the provinces of the demo handle feedback: what is often replied, and by what it is sorted. */
export async function setFeedback({ residents }: FieldDeps): Promise<void> {
  const { feedbackSettings } = await residents()
  for (const province of new Set(communes.map((commune) => commune.province))) {
    const now = await feedbackSettings.get(province)
    if (now.rev === 0) await feedbackSettings.put(province, { ...now, templates, tags: demoTags })
  }
}
