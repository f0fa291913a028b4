import { describe, expect, it } from 'vitest'
import { columnsOf, type RowValue } from '../../../functions/results/rows/columns.ts'
import { rowsOf } from '../../../functions/results/rows/received-rows.ts'
import type { SurveyResponse } from '../../../shared/api/batches.ts'
import type { Answers } from '../../../shared/form/answers.ts'
import { AreaId, BatchId, HamletId, SurveyId } from '../../../shared/ids.ts'
import { indicatorsOf } from '../../../shared/results/catalogue.ts'
import { indicators } from '../../../shared/results/indicators.ts'
import type { Decision, ReceivedBatch } from '../../../shared/results/received.ts'
import { recount } from '../../../shared/results/recount.ts'
import { tally } from '../../../shared/results/tally.ts'
import { DAY, MINUTE } from '../../../shared/time.ts'
import { aBatchId, aResponseId, COMMUNE, FEEDBACK } from '../../support/batches.ts'
import { theSurvey } from '../../support/versions.ts'

const START = Date.UTC(2026, 10, 21, 2)
const version = theSurvey(FEEDBACK)
const SERVICE = SurveyId.parse('one_stop_satisfaction')

describe('what residents said', () => {
  it('counts in the hamlet of its poster, and names it with the poster’s place in its row', () => {
    const batches = [
      aFeedback({ hamlet: 'h1', place: 'Nhà văn hóa ấp 1' }),
      aFeedback({ hamlet: 'h1' }, { rating: '1' }),
      aFeedback({ place: 'Trụ sở xã' }),
    ]
    const { hamlets } = tallyOf(batches)
    expect(Object.keys(hamlets)).toEqual(['h1'])
    expect(hamlets.h1?.responses).toBe(2)

    const [row] = rowsIn([batches[0]].flatMap((batch) => batch ?? []))
    expect(row).toMatchObject({
      hamlet_id: 'h1',
      hamlet_name: 'Ấp 1',
      poster_place: 'Nhà văn hóa ấp 1',
      comment: 'Gọi ••••••••',
    })
    expect(row).not.toHaveProperty('consent')
    expect(row).not.toHaveProperty('phone')
  })

  it('is not moved to another hamlet by a field that a phone sealed into its response', () => {
    const sender = { device: 'd1', member: 'm1', team: 't1', area: COMMUNE }
    const fromPhone = receivedAs({ ...aFeedback({ hamlet: 'h1' }), sender })
    expect(tallyOf([fromPhone]).hamlets).toEqual({})
    const byFile = receivedAs({ ...aFeedback({ hamlet: 'h1' }), rescuedBy: 'lan@example.gov.vn' })
    expect(tallyOf([byFile]).hamlets).toEqual({})
  })

  it('waits in quarantine on a line of its own, counts once released, and never once cleared', () => {
    const suspect = aFeedback({}, {}, ['suspect'])
    const counts = (...decisions: Decision[]) => tallyOf([suspect, aFeedback()], decisions).counts
    expect(counts()).toMatchObject({ received: 2, counted: 1, held: { suspect: 1 } })
    expect(counts(decided(suspect, 'release'))).toMatchObject({ counted: 2, held: {} })
    expect(counts(decided(suspect, 'exclude'))).toMatchObject({ counted: 1, excluded: 1, held: {} })
  })

  it('counts once after a correction, by its last words, and not at all once it is taken back', () => {
    const first = aFeedback({}, { rating: '1' })
    const [said] = first.responses
    if (said === undefined) throw new Error('no response')
    const corrected = aFeedback({ id: said.id, rev: 2 }, { rating: '5' })
    const { counts, all } = tallyOf([corrected, first])
    expect(counts).toMatchObject({ received: 2, counted: 1, superseded: 1 })
    expect(all.questions.rating?.options).toMatchObject({ '1': 0, '5': 1 })
    expect(tallyOf([corrected, first], [decided(first, 'tombstone')]).counts).toMatchObject({ counted: 0 })
    expect(rowsIn([corrected, first], [decided(first, 'tombstone')])[0]).toMatchObject({ comment: undefined })
  })
})

it('reads the form of the one-stop desk: each share of those whom it is about', () => {
  const specs = indicatorsOf(SERVICE)
  const said = (answers: Answers) => ({
    channel: 'paper',
    proc_papers: 'no',
    proc_trips: '1',
    res_time: 'on_time',
    overall: '4',
    ...answers,
  })
  const batches = [
    said({ channel: 'online_helped', helper: 'team', overall: '5', proc_trips: '3' }),
    said({ channel: 'online_helped', helper: 'family', proc_papers: 'unsure' }),
    said({ channel: 'online_self', res_time: 'pending', proc_trips: '0', overall: '2' }),
    said({ res_time: 'late', proc_papers: 'yes' }),
  ].map((answers) => ({ ...aFeedback({}, answers), survey: SERVICE, flags: {} }))
  for (const batch of batches) {
    const [response] = batch.responses
    if (response === undefined) throw new Error('no response')
    // Only what these indicators read is answered, so somebody has to let it count.
    delete response.answers.rating
    delete response.answers.topic
    delete response.answers.comment
    delete response.answers.want_contact
  }
  const release = batches.map((batch) => decided(batch, 'release'))
  const { all } = tally([theSurvey(SERVICE)], batches, release, START + DAY, specs)
  const found = indicators(all, specs).indicators
  const made = Object.fromEntries(
    Object.entries(found).map(([code, { numerator, denominator }]) => [code, `${numerator}/${denominator}`]),
  )
  expect(made).toEqual({
    service_satisfied_share: '3/4',
    online_submission_share: '3/4',
    assisted_submission_share: '2/3',
    team_assisted_share: '1/2',
    extra_papers_share: '1/4',
    trips_mean: '5/4',
    on_time_share: '2/3',
  })
})

const specs = indicatorsOf(FEEDBACK)

function tallyOf(batches: ReceivedBatch[], decisions: Decision[] = []) {
  return tally([version], batches, decisions, START + DAY, specs)
}

/** Rows as the files hold them, by column. */
function rowsIn(batches: ReceivedBatch[], decisions: Decision[] = []): Record<string, unknown>[] {
  const { judged } = recount([version], batches, decisions, START + DAY)
  const place = {
    commune: {
      id: COMMUNE,
      province: AreaId.parse('96@2025-07-01'),
      code: '32244',
      name: 'Phan Ngọc Hiển',
      type: 'xa',
    },
    hamlets: [{ id: HamletId.parse('h1'), name: 'Ấp 1', households: 100 }],
    teams: [],
  } as const
  return [...rowsOf(place, [version], judged, decisions)].map((row) =>
    Object.fromEntries(columnsOf([version]).map(({ code, of }) => [code, plain(of(row))])),
  )
}

function plain(value: RowValue): string | number | undefined {
  return typeof value === 'object' ? value.value : value
}

/** As the function of residents stores it: a batch of one without a sender. */
function aFeedback(
  over: Partial<SurveyResponse> = {},
  answers: Answers = {},
  flags: ReceivedBatch['flags'][keyof ReceivedBatch['flags']] = [],
): ReceivedBatch {
  const response = {
    id: aResponseId(START),
    rev: 1,
    version: 1,
    startedAt: START,
    finishedAt: START + MINUTE,
    consent: { version: 1, at: START },
    answers: { rating: '4', topic: 'team', want_contact: 'no', comment: 'Gọi ••••••••', ...answers },
    ...over,
  }
  return receivedAs({
    id: aBatchId(START),
    survey: FEEDBACK,
    area: COMMUNE,
    sealedAt: START + MINUTE,
    receivedAt: START + MINUTE,
    responses: [response],
    flags: flags.length === 0 ? {} : { [response.id]: flags },
  })
}

function receivedAs(batch: object): ReceivedBatch {
  return batch as ReceivedBatch
}

function decided({ responses: [response] }: ReceivedBatch, kind: Decision['kind']): Decision {
  if (response === undefined) throw new Error('no response')
  return {
    id: BatchId.parse(aBatchId(START)),
    response: response.id,
    rev: response.rev,
    kind,
    by: 'tam@example.gov.vn',
    at: START + MINUTE,
  }
}
