import { useState } from 'preact/hooks'

export type Keyboard = {
  type: 'text' | 'tel' | 'date' | 'time'
  inputMode?: 'text' | 'numeric' | 'decimal'
  isLong?: boolean
}

/** Shows what is typed exactly as it is typed; what is made of it is the caller's business. */
export function TextBox(props: {
  code: string
  keyboard: Keyboard
  initial: string
  maxLength?: number
  typed: (text: string) => void
}) {
  const { code, keyboard, initial, maxLength, typed } = props
  const [text, setText] = useState(initial)
  const common = {
    value: text,
    name: code,
    ...(maxLength !== undefined && { maxLength }),
    'aria-labelledby': `label-${code}`,
    'aria-describedby': `help-${code} issue-${code}`,
    autocomplete: 'off' as const,
    onInput: (event: { currentTarget: { value: string } }) => {
      setText(event.currentTarget.value)
      typed(event.currentTarget.value)
    },
  }
  if (keyboard.isLong) return <textarea rows={3} {...common} />
  switch (keyboard.type) {
    case 'text':
      return <input type="text" inputMode={keyboard.inputMode ?? 'text'} {...common} />
    case 'tel':
      return <input type="tel" {...common} />
    default:
      return <input type={keyboard.type} {...common} />
  }
}
