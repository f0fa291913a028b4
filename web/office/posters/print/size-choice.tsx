import { PaperSize } from '../../../../shared/api/posters.ts'
import { useWords } from '../words.ts'

/** How big a poster is, in words. */
export function SizeChoice({ size, onChange }: { size: PaperSize; onChange: (size: PaperSize) => void }) {
  const { printing } = useWords()
  return (
    <fieldset class="field">
      <legend>{printing.size}</legend>
      {PaperSize.options.map((one) => (
        <label key={one} class="check">
          <input type="radio" name="size" checked={size === one} onChange={() => onChange(one)} />
          <span>
            {printing.sizes[one].name}
            <small>{printing.sizes[one].about}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
