import { declaredIndicators } from '../../../../shared/results/declared.ts'
import { useLanguage } from '../../language.tsx'
import { SelectBox, TextBox } from '../entries/boxes.tsx'
import type { Form } from '../entries/entry-dialog.tsx'
import { useWords } from '../words.ts'
import type { CampaignDraft, TargetDraft } from './campaign-form.ts'

/** What a campaign is to reach, indicator by indicator. */
export function TargetBoxes({ form }: { form: Form<CampaignDraft> }) {
  const words = useWords()
  const { say } = useLanguage()
  const { value: targets, onChange } = form.bind('targets')
  const known = declaredIndicators.map(({ code, label }) => ({ id: code, label: say(label) }))
  const unitOf = (code: string) => {
    const spec = declaredIndicators.find((each) => each.code === code)
    return spec === undefined ? '' : say(spec.unit)
  }
  const change = (place: number, part: Partial<TargetDraft>) =>
    onChange(targets.map((target, at) => (at === place ? { ...target, ...part } : target)))
  return (
    <fieldset class="field">
      <legend>{words.campaigns.targets}</legend>
      {targets.map((target, place) => (
        <div class="target" key={place}>
          <SelectBox
            label={words.campaigns.indicator}
            options={[{ id: '', label: words.choose }, ...withOwn(known, target.indicator)]}
            value={target.indicator}
            problem={form.problemAt(`targets.${place}.indicator`)}
            onChange={(indicator) => change(place, { indicator })}
          />
          <TextBox
            kind="number"
            label={words.campaigns.target}
            hint={unitOf(target.indicator)}
            value={target.target}
            problem={form.problemAt(`targets.${place}.target`)}
            onChange={(typed) => change(place, { target: typed })}
          />
          <button
            type="button"
            class="plain"
            aria-label={words.campaigns.removeTarget(place + 1)}
            onClick={() => onChange(targets.filter((_, at) => at !== place))}
          >
            {words.remove}
          </button>
        </div>
      ))}
      <button type="button" onClick={() => onChange([...targets, { indicator: '', target: '' }])}>
        {words.campaigns.addTarget}
      </button>
    </fieldset>
  )
}

// An indicator that the catalogue no longer has must not seem to be another one.
function withOwn(
  known: readonly { id: string; label: string }[],
  own: string,
): { id: string; label: string }[] {
  return own === '' || known.some(({ id }) => id === own) ? [...known] : [...known, { id: own, label: own }]
}
