import type { LedgerState } from '../../../shared/api/team-sheet.ts'
import type { DeviceId } from '../../../shared/ids.ts'
import { useSpeech } from '../context.ts'
import { momentText, numberText } from '../text/catalogue.ts'
import { byMember, numbersText } from './team-figures.ts'
import { useVisitWords } from './words.ts'

/** For each phone what it recorded and what of it arrived, and which numbers are missing. */
export function Ledgers(props: { ledgers: LedgerState[]; own: DeviceId; now: number }) {
  const { ledgers, own, now } = props
  const { language } = useSpeech()
  const { team: words } = useVisitWords()
  if (ledgers.length === 0) return null
  const isMissing = ledgers.some(({ missing }) => missing.length > 0)
  return (
    <>
      <h2>{words.ledger}</h2>
      {byMember(ledgers).map(({ member, name, phones }) => (
        <div key={member} class="card">
          <p class="label">{name}</p>
          {phones.map(({ device, ledger, made, received, missing, lastReceivedAt }) => (
            <p key={`${device} ${ledger}`}>
              {words.ledgerLine(numberText(made, language), numberText(received, language))},{' '}
              {missing.length === 0 ? (
                words.whole
              ) : (
                <strong class="warning">{words.missing(numbersText(missing, words))}</strong>
              )}
              <span class="quiet line">
                {device === own && `${words.thisPhone} · `}
                {words.last(momentText(lastReceivedAt, now))}
              </span>
            </p>
          ))}
        </div>
      ))}
      {isMissing && <p>{words.missingHelp}</p>}
      <p class="quiet">{words.unknown}</p>
    </>
  )
}
