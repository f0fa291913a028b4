import { LedgerId } from '../api/batches.ts'
import { MAX_MISSING } from '../api/team-sheet.ts'
import type { DeviceId, MemberId, TeamId } from '../ids.ts'
import type { EpochMs } from '../time.ts'
import type { ReceivedBatch } from './received.ts'
import { authorOf } from './verdict.ts'

/** The series of batches that name none: phones numbered before series had names. */
export const UNNAMED_LEDGER: LedgerId = LedgerId.parse('00000000')

/**
 * What one person's phone has numbered for a survey and what of it has arrived. `made - received` are missing, of which
 * `missing` names the first `MAX_MISSING`. What was numbered after the last batch was sealed is not known here.
 */
export type LedgerCount = {
  team: TeamId
  member: MemberId
  /** The one that was heard of last: a phone that joins again is another device, and numbers on. */
  device: DeviceId
  ledger: LedgerId
  made: number
  received: number
  missing: number[]
  /** Numbers under which more than one response came. */
  doubled: number
  lastReceivedAt: EpochMs
}

/**
 * The ledgers of everything received of one survey and area until `asOf`, in order of team, member, device and series.
 * Pure, and the same whatever the order of `batches`. A response belongs to its author's ledger, whoever brought it; a
 * claim to another team than the sender's is not believed, nor is anything of the area that a phone of elsewhere sent for
 * it: that one's numbers are missed, or not, at home, and a team's id says nothing of where it is.
 */
export function ledgersOf(batches: Iterable<ReceivedBatch>, asOf: EpochMs): LedgerCount[] {
  const named = new Map<string, Series>()
  const unnamed = new Map<string, Series>()
  for (const batch of batches) {
    const { sender, area } = batch
    if (batch.receivedAt > asOf || (sender !== undefined && sender.area !== area)) continue
    for (const response of batch.responses) {
      const author = authorOf({ response, batch })
      if (author === undefined || response.seq === undefined) continue
      const { id, made = 0 } = batch.ledger ?? {}
      const { team, member, device } = author
      const series =
        id === undefined
          ? seriesAt(unnamed, `${team} ${member} ${device}`, { team, member, ledger: UNNAMED_LEDGER })
          : seriesAt(named, `${team} ${member} ${id}`, { team, member, ledger: id })
      series.firstReceivedAt = Math.min(series.firstReceivedAt, batch.receivedAt)
      note(series, device, batch.receivedAt, Math.max(made, response.seq))
      noteNumber(series, response.seq, `${response.id}#${response.rev}`)
    }
  }
  return joinUnnamed([...named.values()], [...unnamed.values()])
    .map(countOf)
    .sort(byWriter)
}

type Series = {
  team: TeamId
  member: MemberId
  ledger: LedgerId
  made: number
  /** When each device was last heard of in it. */
  devices: Map<DeviceId, EpochMs>
  firstReceivedAt: EpochMs
  /** The first revision that came under each number. */
  numbers: Map<number, string>
  doubled: Set<number>
}

function seriesAt(
  all: Map<string, Series>,
  key: string,
  of: Pick<Series, 'team' | 'member' | 'ledger'>,
): Series {
  const known = all.get(key)
  if (known !== undefined) return known
  const started = {
    ...of,
    made: 0,
    devices: new Map(),
    firstReceivedAt: Infinity,
    numbers: new Map(),
    doubled: new Set<number>(),
  }
  all.set(key, started)
  return started
}

function note(series: Series, device: DeviceId, receivedAt: EpochMs, made: number): void {
  series.made = Math.max(series.made, made)
  series.devices.set(device, Math.max(series.devices.get(device) ?? 0, receivedAt))
}

function noteNumber({ numbers, doubled }: Series, seq: number, revision: string): void {
  const other = numbers.get(seq)
  if (other === undefined) numbers.set(seq, revision)
  else if (other !== revision) doubled.add(seq)
}

// A phone that learned of series numbers on where it was: its numbers from before are the beginning of its first series.
function joinUnnamed(named: readonly Series[], unnamed: readonly Series[]): Series[] {
  const alone = unnamed.filter((old) => {
    const [first] = named
      .filter((series) => isOfSamePhone(series, old))
      .sort((a, b) => a.firstReceivedAt - b.firstReceivedAt || order(a.ledger, b.ledger))
    if (first === undefined) return true
    for (const [device, at] of old.devices) note(first, device, at, old.made)
    for (const [seq, revision] of old.numbers) noteNumber(first, seq, revision)
    for (const seq of old.doubled) first.doubled.add(seq)
    return false
  })
  return [...named, ...alone]
}

function isOfSamePhone(series: Series, { team, member, devices }: Series): boolean {
  if (series.team !== team || series.member !== member) return false
  return [...devices.keys()].some((device) => series.devices.has(device))
}

function countOf({ team, member, ledger, made, devices, numbers, doubled }: Series): LedgerCount {
  const heard = [...devices].sort(([a, at], [b, bt]) => bt - at || order(a, b))
  const [device, lastReceivedAt] = heard[0] ?? []
  if (device === undefined || lastReceivedAt === undefined) throw new Error('A series without a device.')
  const missing = gapsIn(
    [...numbers.keys()].sort((a, b) => a - b),
    made,
  )
  return {
    ...{ team, member, device, ledger, made, received: numbers.size },
    ...{ missing, doubled: doubled.size, lastReceivedAt },
  }
}

/** The first `MAX_MISSING` numbers up to `made` that are not among `numbers`, however far apart those are. */
function gapsIn(numbers: readonly number[], made: number): number[] {
  const missing: number[] = []
  let next = 1
  for (const number of [...numbers, made + 1]) {
    for (; next < number && missing.length < MAX_MISSING; next += 1) missing.push(next)
    next = number + 1
  }
  return missing
}

function byWriter(a: LedgerCount, b: LedgerCount): number {
  return (
    order(a.team, b.team) ||
    order(a.member, b.member) ||
    order(a.device, b.device) ||
    order(a.ledger, b.ledger)
  )
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
