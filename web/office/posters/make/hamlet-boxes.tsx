import type { HamletId } from '../../../../shared/ids.ts'
import { CheckList } from '../../controls/check-list.tsx'
import { numberText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { useWords } from '../words.ts'
import { type Draft, type Hamlet, tickedHamlets } from './wanted.ts'

/** Every hamlet with a box: those that have no code yet are ticked. */
export function HamletBoxes(props: {
  hamlets: readonly Hamlet[]
  covered: ReadonlySet<HamletId>
  choices: Draft['choices']
  problem: string | undefined
  onChange: (choices: Draft['choices']) => void
}) {
  const { hamlets, covered, choices } = props
  const words = useWords()
  const { language } = useLanguage()
  if (hamlets.length === 0) return <p class="notice caution">{words.making.noHamlets}</p>
  const ticked = tickedHamlets(hamlets, covered, choices)
  const tickOnly = (wanted: ReadonlySet<string>) => {
    const isTicked = new Set<string>(ticked.map(({ id }) => id))
    const changed = hamlets.filter(({ id }) => wanted.has(id) !== isTicked.has(id))
    props.onChange(new Map([...choices, ...changed.map(({ id }) => [id, wanted.has(id)] as const)]))
  }
  return (
    <>
      <CheckList
        label={words.making.hamlets}
        hint={words.making.hamletsHint(
          numberText(ticked.length, language),
          numberText(hamlets.length, language),
        )}
        problem={ticked.length === 0 ? props.problem : undefined}
        searchLabel={words.making.searchHamlets}
        more={words.printing.more}
        choices={hamlets.map(({ id, name }) => ({
          id,
          label: name,
          note: covered.has(id) ? words.making.hasOne : undefined,
        }))}
        chosen={ticked.map(({ id }) => id)}
        onChange={(chosen) => tickOnly(new Set(chosen))}
      />
      <div class="tick-all">
        <button type="button" class="plain" onClick={() => tickOnly(new Set(hamlets.map(({ id }) => id)))}>
          {words.printing.all}
        </button>
        <button type="button" class="plain" onClick={() => tickOnly(new Set())}>
          {words.printing.none}
        </button>
      </div>
    </>
  )
}
