import type { Option } from '../../../shared/form/definition.ts'

/** The choices after `code` was pressed: it comes or goes, and an exclusive option never stands beside another. */
export function chooseMany(options: readonly Option[], chosen: readonly string[], code: string): string[] {
  if (chosen.includes(code)) return chosen.filter((other) => other !== code)
  const isExclusive = (other: string) => options.find((option) => option.code === other)?.exclusive === true
  if (isExclusive(code)) return [code]
  return [...chosen.filter((other) => !isExclusive(other)), code]
}
