import { missingOf } from '../../../../shared/results/summarise-ledgers.ts'
import type { LedgerSummary } from '../../../../shared/results/summary.ts'
import { dateText, numberText, timeText } from '../../format.ts'
import { useLanguage } from '../../language.tsx'
import { Empty } from '../../notices.tsx'
import { gapsByTeam } from './by-team.ts'
import { numberList } from './number-list.ts'
import { en } from './text/en.ts'
import { vi } from './text/vi.ts'
import '../../style/gaps.css'

/** Which numbered forms of a commune's phones have not come, by team and person. */
export function Gaps({ ledgers }: { ledgers: LedgerSummary[] }) {
  const { pick, language } = useLanguage()
  const words = pick({ vi, en })
  const { teams, complete } = gapsByTeam(ledgers)
  if (teams.length === 0) return <NoGaps />
  const isUnnamed = teams.every((team) => team.ledgers.every(({ writer }) => writer === undefined))
  return (
    <div class="gaps">
      <p>{words.lead}</p>
      {teams.map(({ team, name, ledgers }) => (
        <section key={team}>
          <h3>{name}</h3>
          <ul>
            {ledgers.map((ledger, i) => (
              <Gap
                key={i}
                ledger={ledger}
                phone={isOneOfSeveral(ledger, ledgers) ? ledger.writer?.device : undefined}
              />
            ))}
          </ul>
        </section>
      ))}
      {complete > 0 && <p>{words.others(numberText(complete, language))}</p>}
      <p class="quiet">{words.unknown}</p>
      {isUnnamed && <p class="quiet">{words.hidden}</p>}
    </div>
  )
}

/** One phone's numbers; `phone` is its id where its owner has several of them in the list. */
function Gap({ ledger, phone }: { ledger: LedgerSummary; phone: string | undefined }) {
  const { pick, language } = useLanguage()
  const words = pick({ vi, en })
  const { writer, made, received, missing, lastReceivedAt } = ledger
  const numbers = numberList(missing, missingOf([ledger]), words, language)
  return (
    <li>
      <strong>{writer?.name ?? words.somebody}</strong>:{' '}
      {words.count(numberText(made, language), numberText(received, language), numbers)}
      <small>
        {phone !== undefined && `${words.phone(phone)} · `}
        {words.lastReceived(timeText(lastReceivedAt), dateText(lastReceivedAt))}
      </small>
    </li>
  )
}

function NoGaps() {
  const words = useLanguage().pick({ vi, en })
  return (
    <>
      <Empty>{words.none}</Empty>
      <p class="quiet">{words.unknown}</p>
    </>
  )
}

function isOneOfSeveral({ writer }: LedgerSummary, all: readonly LedgerSummary[]): boolean {
  return all.filter((other) => other.writer?.member === writer?.member).length > 1
}
