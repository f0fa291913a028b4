import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import type { Option } from '../../../../shared/form/definition.ts'
import { normaliseText } from '../../../../shared/text.ts'
import { useWords } from '../words.ts'
import { freeCode } from './edits.ts'
import { OptionCode } from './option-code.tsx'

/** The options of a question in their order: their words, their codes, and which is chosen alone. */
export function OptionList(props: {
  options: readonly Option[]
  hasEnglish: boolean
  onChange: (options: Option[]) => void
}) {
  const { options, hasEnglish, onChange } = props
  const words = useWords()
  const id = useId()
  const next = useRef<string | undefined>(undefined)
  // The keyboard goes with the option that is moved, and to the one that is added.
  useLayoutEffect(() => {
    if (next.current !== undefined) document.getElementById(next.current)?.focus()
    next.current = undefined
  }, [options])
  const replace = (place: number, option: Option) =>
    onChange(options.map((one, index) => (index === place ? option : one)))
  const move = (place: number, by: -1 | 1) => {
    const [option, neighbour] = [options[place], options[place + by]]
    if (option === undefined || neighbour === undefined) return
    next.current = `${id}-${place + by}-${by}`
    onChange(options.map((one, index) => (index === place ? neighbour : index === place + by ? option : one)))
  }
  const add = () => {
    next.current = `${id}-${options.length}`
    onChange([
      ...options,
      {
        code: freeCode(
          'o',
          options.map(({ code }) => code),
        ),
        label: { vi: '' },
      },
    ])
  }
  const remove = (place: number) => {
    next.current = `${id}-${Math.max(0, place - 1)}`
    onChange(options.filter((_, index) => index !== place))
  }
  return (
    <fieldset class="options">
      <legend>{words.edit.options}</legend>
      {options.map((option, place) => {
        const name = option.label.vi || option.code
        return (
          <div key={place} class="option">
            <input
              id={`${id}-${place}`}
              aria-label={`${words.edit.option} ${place + 1}`}
              value={option.label.vi}
              onInput={(event) =>
                replace(place, {
                  ...option,
                  label: { ...option.label, vi: normaliseText(event.currentTarget.value) },
                })
              }
            />
            {hasEnglish && (
              <input
                lang="en"
                aria-label={`${words.edit.option} ${place + 1} · ${words.edit.optionEn}`}
                placeholder={words.edit.optionEn}
                value={option.label.en ?? ''}
                onInput={(event) => {
                  const en = event.currentTarget.value
                  replace(place, {
                    ...option,
                    label: en === '' ? { vi: option.label.vi } : { vi: option.label.vi, en },
                  })
                }}
              />
            )}
            <OptionCode
              label={`${words.edit.optionCode} ${place + 1}`}
              code={option.code}
              taken={options.map(({ code }) => code)}
              onChange={(code) => replace(place, { ...option, code })}
            />
            <label class="tick" title={words.edit.exclusiveHint}>
              <input
                type="checkbox"
                checked={option.exclusive === true}
                onChange={(event) => {
                  const { exclusive: _, ...rest } = option
                  replace(place, event.currentTarget.checked ? { ...rest, exclusive: true } : rest)
                }}
              />
              {words.edit.exclusive}
            </label>
            <button
              type="button"
              class="plain arrow"
              id={`${id}-${place}--1`}
              aria-label={words.edit.moveUp(name)}
              aria-disabled={place === 0}
              onClick={() => move(place, -1)}
            >
              ↑
            </button>
            <button
              type="button"
              class="plain arrow"
              id={`${id}-${place}-1`}
              aria-label={words.edit.moveDown(name)}
              aria-disabled={place === options.length - 1}
              onClick={() => move(place, 1)}
            >
              ↓
            </button>
            <button
              type="button"
              class="plain arrow"
              aria-label={words.edit.removeOption(name)}
              disabled={options.length === 1}
              onClick={() => remove(place)}
            >
              ×
            </button>
          </div>
        )
      })}
      <button type="button" onClick={add}>
        {words.edit.addOption}
      </button>
    </fieldset>
  )
}
