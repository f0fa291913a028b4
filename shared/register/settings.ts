import * as z from 'zod/mini'
import { tidyText } from '../text.ts'

const Label = z.pipe(
  z.pipe(z.string(), z.transform(tidyText)),
  z.string().check(z.minLength(1), z.maxLength(60)),
)

/** What a province calls things by its own custom; without any, what the decrees say. */
export const ProvinceSettings = z.object({
  /** "Tổ CĐSCĐ" in Sơn La: short where there is little room, long on cards and in headings. */
  teamShort: z._default(Label, 'Tổ CNSCĐ'),
  teamLong: z._default(Label, 'Tổ công nghệ số cộng đồng'),
})
export type ProvinceSettings = z.infer<typeof ProvinceSettings>
