import type { Edit } from '../support/in-a-copy.ts'

/** A mistake that somebody could make, and the tests of which one must find it, the quickest first. */
export type Bug = { name: string; edits: Edit[]; tests: string[] }

const MODEL = 'test/functions/field/sync.model.test.ts'
const CRASH = 'test/web/field/crash.test.ts'
const RUNNER = 'test/web/field/runner.test.ts'
const MACHINE = 'test/web/field/machine.test.ts'
const STORE = 'test/web/field/store.test.ts'
const LEDGER = 'test/web/field/db/ledger.test.ts'
const FULL = 'test/web/field/db/full-disk.test.ts'
const AT_REST = 'test/web/field/db/at-rest.test.ts'
const MIGRATION = 'test/web/field/db/migration.test.ts'
const VERDICT = 'test/web/field/verdict.test.ts'

const onPhone: Bug[] = [
  bug('a batch is acknowledged before it is sent', [RUNNER, MODEL], 'web/field/outbox/runner.ts', [
    'const verdict = await deliver(around, batch)',
    "await settle(around, batch, { is: 'stored' })\n    const verdict = await deliver(around, batch)",
  ]),
  bug('a batch is deleted when it is handed out', [CRASH, MODEL], 'web/field/outbox/runner.ts', [
    'const verdict = await deliver(around, batch)',
    "await store.replace(batch.id, { ...batch, acknowledgedAt: 1 })\n    await store.purge(clock())\n    const verdict = await deliver(around, batch)\n    if (verdict.is === 'back-off') await store.replace(batch.id, batch)",
  ]),
  bug('a retry is sealed anew under the old id', [RUNNER, MODEL], 'web/field/outbox/runner.ts', [
    'return judge(await post(batch.body, clock()), batch)',
    'return judge(await post(JSON.stringify({ ...JSON.parse(batch.body), sealedAt: clock() }), clock()), batch)',
  ]),
  bug('"sending" is written down', [CRASH], 'web/field/outbox/runner.ts', [
    'const verdict = await deliver(around, batch)',
    "await store.replace(batch.id, { ...batch, setAside: { at: clock(), status: 0, code: 'sending' } })\n    const verdict = await deliver(around, batch)\n    await store.replace(batch.id, batch)",
  ]),
  bug('a conflict blocks the queue', [VERDICT, RUNNER, MODEL], 'web/field/outbox/verdict.ts', [
    "return batch.resealed ? { is: 'set-aside', status: 409, code } : { is: 'reseal' }",
    'return waiting',
  ]),
  bug('a conflict is resealed again and again', [VERDICT, RUNNER], 'web/field/outbox/verdict.ts', [
    "return batch.resealed ? { is: 'set-aside', status: 409, code } : { is: 'reseal' }",
    "return { is: 'reseal' }",
  ]),
  bug('a captive portal is believed', [VERDICT, RUNNER, MODEL], 'web/field/outbox/verdict.ts', [
    "return receipt.success && receipt.data.id === batch.id ? { is: 'stored' } : IN_DOUBT",
    "return { is: 'stored' }",
  ]),
  bug("another batch's receipt is believed", [VERDICT, MODEL], 'web/field/outbox/verdict.ts', [
    'receipt.success && receipt.data.id === batch.id',
    'receipt.success',
  ]),
  bug("a proxy's 400 sets a batch aside", [VERDICT], 'web/field/outbox/verdict.ts', [
    'if (isDoubtful) return waiting\n',
    "if (isDoubtful && reply.status === 400) return { is: 'set-aside', status: 400, code: '' }\n",
  ]),
  bug('a doubtful batch is taken for stored', [RUNNER, CRASH, MODEL], 'web/field/outbox/runner.ts', [
    "if (known.is !== 'missing') return known",
    "return known.is === 'missing' ? { is: 'stored' } : known",
  ]),
  bug("a proxy's 404 is taken for the server's word", [VERDICT, RUNNER], 'web/field/outbox/verdict.ts', [
    "&& codeOf(reply) === 'not-found')",
    ')',
  ]),
  bug('a refused question sets the batch aside', [VERDICT, RUNNER], 'web/field/outbox/verdict.ts', [
    "return verdict.is === 'reseal' || verdict.is === 'set-aside' ? IN_DOUBT : verdict",
    'return verdict as never',
  ]),
  bug(
    'the server breaking over a question stops the batch for ever',
    [RUNNER],
    'web/field/outbox/runner.ts',
    ['const { doubtful: _, ...batch } = sent', 'const batch = sent'],
  ),
  bug('poison is dropped', [RUNNER, MODEL], 'web/field/outbox/runner.ts', [
    "    case 'set-aside':\n      return store.replace(batch.id, {\n        ...batch,\n        setAside: { at: now, status: verdict.status, code: verdict.code },\n      })",
    "    case 'set-aside':",
  ]),
  bug('poison is tried for ever', [VERDICT, RUNNER, MODEL], 'web/field/outbox/verdict.ts', [
    "      return { is: 'set-aside', status: reply.status, code }",
    '      return waiting',
  ]),
  bug('a batch over which the server breaks stays first', [RUNNER], 'web/field/outbox/runner.ts', [
    'stumbles: (batch.stumbles ?? 0) + 1',
    'stumbles: 0',
  ]),
  bug('Retry-After is ignored', [VERDICT, MODEL], 'web/field/outbox/backoff.ts', [
    'return wait.atLeast + SECOND +',
    'return SECOND +',
  ]),
  bug(
    'Retry-After is ignored when the network comes back',
    [VERDICT, RUNNER],
    'web/field/outbox/backoff.ts',
    ['return atLeast + Math.floor', 'return Math.floor'],
  ),
  bug(
    'all phones send at once when the network comes back',
    [MACHINE, RUNNER],
    'web/field/outbox/machine.ts',
    [
      "      if (state.spreads) return rest(state)\n      return { state: { ...state, spreads: true }, effects: [{ do: 'spread', atLeast: state.atLeast }] }",
      '      return send(state.failures)',
    ],
  ),
  bug(
    'a network that comes and goes puts the sending off for ever',
    [MACHINE, RUNNER],
    'web/field/outbox/machine.ts',
    ['      if (state.spreads) return rest(state)\n', ''],
  ),
  bug('what is saved during a sending is not looked at', [MACHINE], 'web/field/outbox/machine.ts', [
    'if (event.left > 0 || state.again) return send(0)',
    'if (event.left > 0) return send(0)',
  ]),
  bug('the end of the access is forgotten by the next save', [MACHINE], 'web/field/outbox/machine.ts', [
    "return event.type === 'joined' || event.type === 'nudged' ? send(0) : rest(state)",
    'return send(0)',
  ]),
  bug(
    'a form waits for ever on a clock that was set back',
    ['test/web/field/seal.test.ts'],
    'web/field/outbox/seal.ts',
    ['Math.abs(now - first.response.finishedAt)', 'now - first.response.finishedAt'],
  ),
  bug(
    'a batch is packed in a way that may not pass',
    ['test/web/field/wire.test.ts'],
    'web/field/outbox/wire.ts',
    [
      "if (reply === 'no-answer' || (reply.status !== 400 && reply.status !== 415)) return reply",
      'return reply',
    ],
  ),
  bug('tabs send side by side', [RUNNER], 'web/field/outbox/alone.ts', [
    "if (!(await store.take({ holder, until: now + LEASE }, now))) return 'busy'",
    'await store.take({ holder, until: now + LEASE }, now)',
  ]),
  bug(
    'an old revision says where a form stands',
    ['test/web/field/overview.test.ts'],
    'web/field/outbox/overview.ts',
    [
      'if (revOf(line) > revOf(newest.get(line.id)))',
      'if (!newest.has(line.id) || revOf(line) < revOf(newest.get(line.id)))',
    ],
  ),
]

const inTheStore: Bug[] = [
  bug('a number is given twice', [STORE, CRASH, MODEL], 'web/field/db/finished.ts', [
    'numbers.put(seq, form.survey)',
    'numbers.put(last, form.survey)',
  ]),
  bug('a number is taken that another tab has taken meanwhile', [LEDGER, MODEL], 'web/field/db/finished.ts', [
    '  if (standing[0] !== last || standing[1] !== known) return false\n',
    '',
  ]),
  bug('the draft goes before the form is written', [STORE, CRASH], 'web/field/db/finished.ts', [
    "  const tx = db.transaction(['drafts', ",
    "  await db.delete('drafts', key)\n  const tx = db.transaction(['drafts', ",
  ]),
  bug('a full disk is called saved', [STORE, MODEL], 'web/field/db/finished.ts', [
    'await attempts(() => tryToFinish(db, form))',
    'await attempts(() => tryToFinish(db, form).catch(() => true))',
  ]),
  bug('"saved" is said before it is on the disk', [CRASH], 'web/field/db/all-or-nothing.ts', [
    '[...writes.map(async (write) => write()), tx.done]',
    'writes.map(async (write) => write())',
  ]),
  bug('what was written before the disk was full stays', [FULL], 'web/field/db/all-or-nothing.ts', [
    '      tx.abort()\n',
    '',
  ]),
  bug('answers rest in the clear', [AT_REST], 'web/field/db/resting.ts', [
    'return { ...plain, rev, seq, finishedAt, line, rest }',
    'return { ...plain, label, household, response, rev, seq, finishedAt, line, rest }',
  ]),
  bug('a draft of the first version is not read any more', [MIGRATION], 'web/field/db/drafts.ts', [
    'if (read.unreadable.length === 0) return read',
    'if (read.unreadable.length >= 0) return read',
  ]),
  bug('what cannot be decrypted holds up the queue', [AT_REST], 'web/field/db/outbox.ts', [
    '        shut.add(id)\n',
    '',
  ]),
  bug('a store that was thrown away numbers from 1 again', [LEDGER], 'web/field/db/finished.ts', [
    'Math.max(Number(last) || 0, count ?? 0) + 1',
    '(Number(last) || 0) + 1',
  ]),
  bug('a correction takes the place of the original', [STORE, CRASH, MODEL], 'web/field/db/records.ts', [
    'rev === 1 ? id :',
    'rev > 0 ? id :',
  ]),
  bug('two tabs seal the same form', [STORE, MODEL], 'web/field/db/outbox.ts', [
    'if (series !== known || there.includes(undefined)) return false',
    'if (series !== known) return false',
  ]),
  bug('forms are taken out before their batch is written', [CRASH], 'web/field/db/outbox.ts', [
    '  await allOrNothing(tx, [\n    ...sealed.map(',
    "  for (const key of keys) await db.delete('finished', key)\n  await allOrNothing(tx, [\n    ...sealed.map(",
  ]),
  bug('the old batch goes before the resealed one is written', [CRASH], 'web/field/db/outbox.ts', [
    "const tx = db.transaction('batches', 'readwrite', { durability: 'strict' })\n      const standing = readOne(Sending, await tx.store.get(id))",
    "const standing = readOne(Sending, await db.get('batches', id))\n      if (batch.id !== id) await db.delete('batches', id)\n      const tx = db.transaction('batches', 'readwrite', { durability: 'strict' })",
  ]),
  bug('a frozen tab undoes what another one has settled', [RUNNER, MODEL], 'web/field/db/outbox.ts', [
    'const isOpen = standing !== undefined && standing.acknowledgedAt === undefined',
    'const isOpen = true',
  ]),
  bug('what was never acknowledged is forgotten after 14 days', [STORE, MODEL], 'web/field/db/outbox.ts', [
    'now - (batch.acknowledgedAt ?? now) > KEPT_AFTER_RECEIPT',
    'now - (batch.acknowledgedAt ?? batch.sealedAt) > KEPT_AFTER_RECEIPT',
  ]),
]

const onServer: Bug[] = [
  bug(
    'the receipt leaves before the batch is written',
    ['test/functions/field/faults.test.ts', MODEL],
    'functions/store/batches.ts',
    [
      "if ((await putIfAbsent(table, key, item)) === 'taken') {",
      'setTimeout(() => void putIfAbsent(table, key, item).catch(() => {}), 1)\n      if (false) {',
    ],
  ),
  bug(
    'a batch overwrites the one with its id',
    ['test/functions/field/rules.test.ts', MODEL],
    'functions/store/batches.ts',
    ["if (item.hmac !== hmac) return { outcome: 'conflict' }\n", ''],
  ),
  bug(
    "another device's receipt is given out",
    ['test/functions/field/receipt.test.ts', 'test/functions/field/access.test.ts', MODEL],
    'functions/field/routes/receipt.ts',
    ['stored?.device !== device.id', 'stored === undefined'],
  ),
  bug(
    'a withdrawn visit is still counted',
    ['test/shared/results/rules.test.ts', MODEL],
    'shared/results/verdict.ts',
    ['return isWithdrawal(entry) ? WITHDRAWN : COUNTED', 'return COUNTED'],
  ),
  bug(
    'the first revision counts instead of the last',
    ['test/shared/results/rules.test.ts', MODEL],
    'shared/results/verdict.ts',
    ['(a, b) => b.response.rev - a.response.rev', '(a, b) => a.response.rev - b.response.rev'],
  ),
]

/** Every bug that the tests must find. */
export const bugs: Bug[] = [...onPhone, ...inTheStore, ...onServer]

function bug(
  name: string,
  tests: string[],
  file: string,
  ...changes: [find: string, replace: string][]
): Bug {
  return { name, tests, edits: changes.map(([find, replace]) => ({ file, find, replace })) }
}
