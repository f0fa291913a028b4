import * as z from 'zod/mini'
import { CUT_DAY } from '../periods.ts'
import { tidyText } from '../text.ts'

const Label = z.pipe(
  z.pipe(z.string(), z.transform(tidyText)),
  z.string().check(z.minLength(1), z.maxLength(60)),
)

/** What a province does by its own custom; without any, what the decrees say. */
export const ProvinceSettings = z.object({
  /** "Tổ CĐSCĐ" in Sơn La: short where there is little room, long on cards and in headings. */
  teamShort: z._default(Label, 'Tổ CNSCĐ'),
  teamLong: z._default(Label, 'Tổ công nghệ số cộng đồng'),
  /** On which day of the month the state's reporting periods end. */
  cutDay: z._default(z.int().check(z.minimum(1), z.maximum(28)), CUT_DAY),
  /** Whether anybody may see the province's results, protected, at `/ket-qua/<code>`. */
  isPublic: z._default(z.boolean(), false),
})
export type ProvinceSettings = z.infer<typeof ProvinceSettings>
