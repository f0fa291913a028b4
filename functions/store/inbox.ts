import * as z from 'zod/mini'
import { COUNTED_TO, FeedbackLine } from '../../shared/api/feedback.ts'
import { type Case, isOpenCase, isQuarantined } from '../../shared/feedback/case.ts'
import type { AreaId, BatchId, SurveyId } from '../../shared/ids.ts'
import { type Clock, type Day, EpochMs, SECOND } from '../../shared/time.ts'
import { type Key, keys, partitions, prefixes, tableShape } from './keys.ts'
import { count, queryPage } from './page.ts'
import { get, type Item, putIf, type Table, update } from './table.ts'

/** A feedback by name. */
export type CaseName = { survey: SurveyId; area: AreaId; id: BatchId }

/** The two lists of what waits. */
export type InboxList = 'open' | 'quarantine'

/**
 * An entry as it stands in its list, and behind which `place` a page goes on. `openedAt` is when it was announced, as long
 * as nobody has looked whether its case was opened indeed.
 */
export type Entry = { line: FeedbackLine; list: InboxList; place: string; openedAt?: EpochMs }

export type Inbox = ReturnType<typeof inboxStore>

/**
 * What waits, commune by commune: one entry for each open case, by its due day, and for each in quarantine. They repeat
 * what the case says; the case is the truth. An entry is written before the change that opens a case, and goes after the
 * change that ends it: so a case never waits without one, and an entry too many is seen through (`office/feedback`).
 * Each carries the revision of its case: an older one never replaces or removes a newer one.
 */
export function inboxStore(table: Table, clock: Clock) {
  const write = async (key: Key, line: FeedbackLine, more: Item = {}): Promise<void> => {
    await putIf(table, key, { ...line, ...more }, notNewer(line.rev))
  }

  // Goes by TTL; until then nothing is left of it but its revision.
  const remove = async (key: Key, rev: number, only = { expression: '', values: {} }): Promise<void> => {
    const { expression, names, values } = notNewer(rev)
    await update(table, key, {
      expression: `SET #ttl = :now, #rev = :rev REMOVE ${Object.keys(contents).join(', ')}`,
      condition: `attribute_exists(pk) AND (${expression})${only.expression}`,
      names: { ...names, ...contents, '#ttl': tableShape.ttl },
      values: { ...values, ...only.values, ':now': Math.floor(clock() / SECOND) },
    })
  }

  /** Makes the entries what the case says, wherever it stood before (`seen`). */
  const mirror = async (name: CaseName, handling: Case, ...seen: (Case | undefined)[]): Promise<void> => {
    const wanted = placeOf(name, handling)
    if (wanted !== undefined) await write(wanted, lineOf(name, handling))
    const places = [handling, ...seen].flatMap((one) => (one === undefined ? [] : placesOf(name, one)))
    const others = new Map(places.map((place) => [place.sk, place]))
    if (wanted !== undefined) others.delete(wanted.sk)
    await Promise.all(Array.from(others.values(), (place) => remove(place, handling.rev)))
  }

  return {
    mirror,

    /** Writes the entry that a case will want whose change comes now; its list looks later whether it came. */
    async announce(name: CaseName, next: Case): Promise<void> {
      const place = placeOf(name, next)
      if (place !== undefined) await write(place, lineOf(name, next), { openedAt: clock() })
    },

    /** Whether the entries that may stand for a case say what it says. */
    async isMirrored(name: CaseName, handling: Case): Promise<boolean> {
      const wanted = placeOf(name, handling)
      const line = JSON.stringify(lineOf(name, handling))
      const places = placesOf(name, handling)
      const standing = await Promise.all(places.map((place) => get(table, place, clock())))
      return standing.every((item, n) =>
        places[n]?.sk === wanted?.sk
          ? item !== undefined && JSON.stringify(FeedbackLine.parse(item)) === line
          : item === undefined,
      )
    },

    /** Whether the entry stands where the case wants its own. */
    isAt(name: CaseName, handling: Case, { list, place }: Entry): boolean {
      return placeOf(name, handling)?.sk === prefixOf(list) + place
    },

    /** Removes an entry that was announced and whose case did not come there; not if it was announced again meanwhile. */
    async drop(area: AreaId, { list, place, openedAt, line }: Entry): Promise<void> {
      if (openedAt === undefined) return
      const key = { pk: partitions.inbox(area), sk: prefixOf(list) + place }
      await remove(key, line.rev, { expression: ' AND openedAt = :seen', values: { ':seen': openedAt } })
    },

    /**
     * A page of open cases, the first due first and with `before` only those due before that day, or of those in
     * quarantine, behind `after`.
     */
    async page(
      area: AreaId,
      list: InboxList,
      from: { after?: string; before?: Day; limit: number },
    ): Promise<{ entries: Entry[]; next?: string }> {
      const prefix = prefixOf(list)
      const entries: Entry[] = []
      let { after } = from
      for (let reads = 0; reads < READS; reads += 1) {
        const { items, next } = await queryPage(table, partitions.inbox(area), {
          now: clock(),
          prefix,
          limit: reads === 0 ? from.limit : MANY,
          ...(after === undefined ? {} : { after: prefix + after }),
          ...(from.before === undefined ? {} : { below: prefix + from.before }),
        })
        const room = from.limit - entries.length
        entries.push(...items.slice(0, room).map((item) => entryIn(item, list)))
        const isFull = items.length > room
        after = isFull ? entries.at(-1)?.place : next?.slice(prefix.length)
        if (isFull || after === undefined || entries.length >= from.limit / 2) break
      }
      return after === undefined ? { entries } : { entries, next: after }
    },

    /** How much waits, no number above `COUNTED_TO`; late is what was due before `today`. */
    async counts(area: AreaId, today: Day): Promise<{ open: number; late: number; quarantine: number }> {
      const pk = partitions.inbox(area)
      const [open, quarantine] = [prefixes.openCases(), prefixes.quarantine()]
      const most = COUNTED_TO
      const now = clock()
      const [late, inTime, held] = await Promise.all([
        count(table, pk, { from: open, below: open + today, most, now }),
        count(table, pk, { from: open + today, below: above(open), most, now }),
        count(table, pk, { from: quarantine, below: above(quarantine), most, now }),
      ])
      return { open: Math.min(most, late + inTime), late, quarantine: held }
    },
  }
}

/** A feedback as lists show it. */
export function lineOf({ survey, id }: CaseName, handling: Case): FeedbackLine {
  return FeedbackLine.parse({ ...handling, id, survey })
}

/** Whether a case has an entry: it is open, or in quarantine. */
export function wantsEntry(handling: Case): boolean {
  return isQuarantined(handling) || isOpenCase(handling)
}

function placeOf({ area, id }: CaseName, handling: Case): Key | undefined {
  if (isQuarantined(handling)) return keys.quarantined(area, id)
  if (isOpenCase(handling) && handling.due !== undefined) return keys.openCase(area, handling.due, id)
  return undefined
}

/** Wherever an entry may stand that was made for this case or for one before it. */
function placesOf({ area, id }: CaseName, { held, due, steps }: Case): Key[] {
  const days = new Set([due, ...steps.map(({ from }) => from)].flatMap((day) => day ?? []))
  const open = Array.from(days, (day) => keys.openCase(area, day, id))
  return held === undefined ? open : [...open, keys.quarantined(area, id)]
}

// Entries that have gone stand about for a day or two, 100 bytes each: so many are passed over by one page.
const MANY = 1_000
const READS = 10

const contents = Object.fromEntries(
  [...Object.keys(FeedbackLine.shape), 'openedAt']
    .filter((name) => name !== 'rev')
    .map((name) => [`#${name}`, name]),
)

// The rev of an entry that has gone stays until DynamoDB deletes it.
function notNewer(rev: number) {
  return {
    expression: 'attribute_not_exists(pk) OR #rev <= :rev',
    names: { '#rev': 'rev' },
    values: { ':rev': rev },
  }
}

function entryIn(item: Item, list: InboxList): Entry {
  const { sk, openedAt } = Place.parse(item)
  const entry = { line: FeedbackLine.parse(item), list, place: sk.slice(prefixOf(list).length) }
  return openedAt === undefined ? entry : { ...entry, openedAt }
}

const Place = z.object({ sk: z.string(), openedAt: z.exactOptional(EpochMs) })

function prefixOf(list: InboxList): string {
  return list === 'open' ? prefixes.openCases() : prefixes.quarantine()
}

// The first text behind all that begin with the prefix, which ends in '#'.
function above(prefix: string): string {
  return `${prefix.slice(0, -1)}$`
}
