import { useState } from 'preact/hooks'
import type { SurveyScope } from '../../../shared/api/surveys.ts'
import type { AreaId } from '../../../shared/ids.ts'
import { fold } from '../../../shared/text.ts'
import { useLoad } from '../load.ts'
import { Failed, Loading } from '../notices.tsx'
import { surveysApi } from './api.ts'
import { useWords } from './words.ts'

/** All communes of the province, or those that are ticked. */
export function ScopePicker(props: {
  province: AreaId
  scope: SurveyScope
  onChange: (scope: SurveyScope) => void
}) {
  const { province, scope, onChange } = props
  const words = useWords()
  const { load, reload } = useLoad(`communes ${province}`, () => surveysApi.communes(province))
  const [wanted, setWanted] = useState('')
  const chosen = scope.level === 'communes' ? scope.communes : []
  const pick = (communes: AreaId[]) => onChange({ level: 'communes', province, communes })
  const toggle = (id: AreaId) =>
    pick(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const communes = load.at === 'ready' ? load.value : []
  return (
    <fieldset class="field">
      <legend>{words.scope.label}</legend>
      <label class="tick">
        <input
          type="radio"
          name="scope"
          checked={scope.level === 'province'}
          onChange={() => onChange({ level: 'province', province })}
        />
        {words.scope.inProvince}
      </label>
      <label class="tick">
        <input type="radio" name="scope" checked={scope.level === 'communes'} onChange={() => pick(chosen)} />
        {words.scope.inCommunes}
      </label>
      {scope.level === 'communes' && (
        <>
          <input
            type="search"
            aria-label={words.scope.pick}
            placeholder={words.scope.pick}
            value={wanted}
            onInput={(event) => setWanted(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.preventDefault() // it would send the form around it
            }}
          />
          {load.at === 'loading' && <Loading />}
          {load.at === 'failed' && <Failed failure={load.failure} onRetry={reload} />}
          <div class="ticks">
            {communes
              .filter(({ name }) => fold(name).includes(fold(wanted)))
              .map(({ id, name }) => (
                <label key={id} class="tick">
                  <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
                  {name}
                </label>
              ))}
          </div>
          {chosen.length === 0 && <p class="problem">{words.scope.pickOne}</p>}
        </>
      )}
    </fieldset>
  )
}

/** A scope that can be saved: of communes at least one. */
export function isWhole(scope: SurveyScope): boolean {
  return scope.level !== 'communes' || scope.communes.length > 0
}
