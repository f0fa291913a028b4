import type { RegisterRecord } from '../../../../shared/register/kinds.ts'
import { dayText } from '../../format.ts'
import { useRegister } from '../desk.ts'
import { useWords } from '../words.ts'
import { dayBefore } from './days.ts'

/** Under a name: the last day of what has one, or the first of what has not begun. */
export function OverNote({ record }: { record: RegisterRecord }) {
  const words = useWords()
  const { today } = useRegister()
  if (!('from' in record) || 'to' in record) return null
  if (record.until !== undefined) return <small>{words.until(dayText(dayBefore(record.until)))}</small>
  return record.from > today ? <small>{words.since(dayText(record.from))}</small> : null
}
