import type { LocalText } from '../form/definition.ts'
import { catalogue } from './catalogue.ts'
import { registerIndicators } from './register/catalogue.ts'
import { outsideIndicators } from './register/outside.ts'

/** What an indicator of any source is called; nothing where no such code is declared. */
export function declaredName(code: string): LocalText | undefined {
  const known = [...catalogue, ...registerIndicators, ...outsideIndicators]
  return known.find((indicator) => indicator.code === code)?.label
}
