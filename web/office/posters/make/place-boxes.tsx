import { PosterKind } from '../../../../shared/api/posters.ts'
import { Field } from '../../controls/field.tsx'
import { SelectBox, TextBox } from '../../register/entries/boxes.tsx'
import { useWords } from '../words.ts'
import type { Draft, Hamlet } from './wanted.ts'

/** One place: what kind it is, which hamlet where it is one, and what it is called. */
export function PlaceBoxes(props: {
  draft: Draft
  hamlets: readonly Hamlet[]
  problem: (box: 'hamlet' | 'place') => string | undefined
  onChange: (changes: Partial<Draft>) => void
}) {
  const { draft, hamlets, problem, onChange } = props
  const words = useWords()
  const kinds = PosterKind.options.filter((kind) => kind !== 'hamlet' || hamlets.length > 0)
  return (
    <>
      <SelectBox
        label={words.making.kind}
        value={draft.kind}
        options={kinds.map((id) => ({ id, label: words.kinds[id] }))}
        problem={undefined}
        onChange={(kind) => onChange({ kind })}
      />
      {draft.kind === 'hamlet' && (
        <Field label={words.making.hamlet} problem={problem('hamlet')}>
          {(box) => (
            <select
              {...box}
              value={draft.hamlet ?? ''}
              onChange={(event) =>
                onChange({ hamlet: hamlets.find(({ id }) => id === event.currentTarget.value)?.id })
              }
            >
              <option value="">{words.making.chooseHamlet}</option>
              {hamlets.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <TextBox
        label={words.making.place}
        hint={words.making.placeHints[draft.kind]}
        value={draft.place}
        problem={problem('place')}
        onChange={(place) => onChange({ place })}
      />
    </>
  )
}
