import { useState } from 'preact/hooks'
import type { AreaId } from '../../../shared/ids.ts'
import { CheckBox } from '../controls/check-box.tsx'
import { Field } from '../controls/field.tsx'
import { useLanguage } from '../language.tsx'
import { byName } from '../results/sort.ts'
import { type Chosen, firstChoice, formats, inCommune, rowKinds, valuesIn, withFormat } from './choice.ts'
import { RadioList } from './radio-list.tsx'
import { useWords } from './words.ts'

export type Commune = { id: AreaId; name: string }

/** What to export, chosen and asked for. */
export function ExportForm(props: {
  communes: readonly Commune[]
  isAsking: boolean
  onExport: (chosen: Chosen) => void
}) {
  const words = useWords()
  const { language } = useLanguage()
  const [chosen, setChosen] = useState<Chosen>(() => firstChoice(language))
  const values = valuesIn(chosen.format)
  return (
    <form
      class="form export-form"
      onSubmit={(event) => {
        event.preventDefault()
        props.onExport(chosen)
      }}
    >
      <RadioList
        label={words.format}
        name="format"
        options={formats.map((id) => ({ id, ...words.formats[id] }))}
        value={chosen.format}
        onChange={(format) => setChosen(withFormat(chosen, format))}
      />
      <div class="form">
        <RadioList
          label={words.rows}
          name="rows"
          options={rowKinds.map((id) => ({ id, ...words.rowsOf[id] }))}
          value={chosen.rows}
          onChange={(rows) => setChosen({ ...chosen, rows })}
        />
        <div class="pair">
          <Field label={words.values} {...(chosen.format === 'spss' ? { hint: words.valuesOfSpss } : {})}>
            {(box) => (
              <select
                {...box}
                value={chosen.values}
                onChange={(event) => {
                  const found = values.find((one) => one === event.currentTarget.value)
                  if (found !== undefined) setChosen({ ...chosen, values: found })
                }}
              >
                {values.map((id) => (
                  <option key={id} value={id}>
                    {words.valuesOf[id].name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <CommuneBox {...props} chosen={chosen} onChange={setChosen} />
        </div>
        <div>
          <CheckBox
            label={words.fresh}
            checked={chosen.fresh}
            onChange={(fresh) => setChosen({ ...chosen, fresh })}
          />
          <p class="quiet">{words.freshAbout}</p>
        </div>
      </div>
      <div class="buttons">
        <button type="submit" class="primary" disabled={props.isAsking}>
          {props.isAsking ? words.asking : words.button}
        </button>
      </div>
    </form>
  )
}

function CommuneBox(props: {
  communes: readonly Commune[]
  chosen: Chosen
  onChange: (chosen: Chosen) => void
}) {
  const words = useWords()
  const { communes, chosen } = props
  return (
    <Field label={words.area}>
      {(box) => (
        <select
          {...box}
          value={chosen.commune ?? ''}
          onChange={(event) => {
            const found = communes.find(({ id }) => id === event.currentTarget.value)
            props.onChange(inCommune(chosen, found?.id))
          }}
        >
          <option value="">{words.wholeProvince}</option>
          {[...communes]
            .sort((a, b) => byName(a.name, b.name))
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      )}
    </Field>
  )
}
