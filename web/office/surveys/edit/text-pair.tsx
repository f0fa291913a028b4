import type { LocalText } from '../../../../shared/form/definition.ts'
import { normaliseText } from '../../../../shared/text.ts'
import { Field } from '../../controls/field.tsx'

/** A text in Vietnamese and, where the form has it, in English. Emptied, a text that may be absent is. */
export function TextPair(props: {
  label: string
  labelEn: string
  text: LocalText | undefined
  hasEnglish: boolean
  long?: boolean
  onChange: (text: LocalText) => void
}) {
  const { text = { vi: '' }, hasEnglish, onChange } = props
  const change = (vi: string, en: string | undefined) =>
    onChange({ vi: normaliseText(vi), ...(en === undefined || en === '' ? {} : { en: normaliseText(en) }) })
  const Box = props.long === true ? 'textarea' : 'input'
  return (
    <>
      <Field label={props.label}>
        {(box) => (
          <Box {...box} value={text.vi} onInput={(event) => change(event.currentTarget.value, text.en)} />
        )}
      </Field>
      {hasEnglish && (
        <Field label={props.labelEn}>
          {(box) => (
            <Box
              {...box}
              lang="en"
              value={text.en ?? ''}
              onInput={(event) => change(text.vi, event.currentTarget.value)}
            />
          )}
        </Field>
      )}
    </>
  )
}
