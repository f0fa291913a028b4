import { flagNames, statusNames } from '../../../shared/results/names.ts'
import { Flag } from '../../../shared/results/received.ts'
import type { Counts } from '../../../shared/results/summary.ts'
import { numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'

/** What was counted and what was not, so that the numbers add up for whoever checks. */
export function CountTiles({ counts }: { counts: Counts }) {
  const { text, language, say } = useLanguage()
  const number = (value: number) => numberText(value, language)
  const reasons = (by: Counts['held']) =>
    Flag.options
      .filter((flag) => (by[flag] ?? 0) > 0)
      .map((flag) => `${number(by[flag] ?? 0)} ${say(flagNames[flag])}`)
  const held = reasons(counts.held)
  const noted = reasons(counts.noted)

  return (
    <dl class="tiles" aria-label={text.counts.title}>
      <Tile name={say(statusNames.counted)} value={number(counts.counted)} tone="good">
        {text.counts.countedHint(number(counts.received))}
      </Tile>
      <Tile
        name={say(statusNames.held)}
        value={number(total(counts.held))}
        tone={held.length === 0 ? 'calm' : 'warn'}
      >
        {held.length === 0 ? text.counts.heldNone : held.join(' · ')}
      </Tile>
      <Tile name={say(statusNames.superseded)} value={number(counts.superseded)}>
        {text.counts.supersededHint}
      </Tile>
      <Tile name={say(statusNames.excluded)} value={number(counts.excluded)}>
        {counts.withdrawn === undefined
          ? text.counts.excludedHint
          : text.counts.withdrawnHint(number(counts.withdrawn))}
      </Tile>
      {noted.length > 0 && (
        <Tile name={text.counts.noted} value={number(total(counts.noted))}>
          {text.counts.notedHint(noted.join(' · '))}
        </Tile>
      )}
      {counts.unreadable !== undefined && (
        <Tile name={text.counts.unreadable} value={number(counts.unreadable)} tone="warn">
          {text.counts.unreadableHint}
        </Tile>
      )}
    </dl>
  )
}

function Tile(props: { name: string; value: string; tone?: 'good' | 'warn' | 'calm'; children: string }) {
  return (
    <div class={`tile ${props.tone ?? 'calm'}`}>
      <dt>{props.name}</dt>
      <dd class="value">{props.value}</dd>
      <dd class="hint">{props.children}</dd>
    </div>
  )
}

function total(by: Counts['held']): number {
  return Flag.options.reduce((sum, flag) => sum + (by[flag] ?? 0), 0)
}
