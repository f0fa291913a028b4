import type { Option } from '../../../../shared/form/definition.ts'
import { normaliseText } from '../../../../shared/text.ts'
import { useWords } from '../words.ts'
import { freeCode } from './edits.ts'

/** The options of a question in their order: their words, their codes, and which is chosen alone. */
export function OptionList(props: {
  options: readonly Option[]
  hasEnglish: boolean
  onChange: (options: Option[]) => void
}) {
  const { options, hasEnglish, onChange } = props
  const words = useWords()
  const replace = (place: number, option: Option) =>
    onChange(options.map((one, index) => (index === place ? option : one)))
  const move = (place: number, by: -1 | 1) => {
    const [option, neighbour] = [options[place], options[place + by]]
    if (option === undefined || neighbour === undefined) return
    onChange(options.map((one, index) => (index === place ? neighbour : index === place + by ? option : one)))
  }
  const add = () =>
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
  return (
    <fieldset class="options">
      <legend>{words.edit.options}</legend>
      {options.map((option, place) => {
        const name = option.label.vi || option.code
        return (
          <div key={place} class="option">
            <input
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
            <input
              class="code"
              aria-label={`${words.edit.optionCode} ${place + 1}`}
              value={option.code}
              maxLength={40}
              onInput={(event) =>
                replace(place, {
                  ...option,
                  code: event.currentTarget.value.toLowerCase().replace(/[^a-z0-9_]/g, ''),
                })
              }
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
              aria-label={words.edit.moveUp(name)}
              onClick={() => move(place, -1)}
            >
              ↑
            </button>
            <button
              type="button"
              class="plain arrow"
              aria-label={words.edit.moveDown(name)}
              onClick={() => move(place, 1)}
            >
              ↓
            </button>
            <button
              type="button"
              class="plain arrow"
              aria-label={words.edit.removeOption(name)}
              disabled={options.length === 1}
              onClick={() => onChange(options.filter((_, index) => index !== place))}
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
