import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A guard: a piece of code without which somebody could do or see what is not his; and the tests of which one must
 * notice, the likeliest first.
 */
export type Guard = { name: string; file: string; find: string; replace: string; tests: string[] }

/** Small tests of sessions, roles and origins, which miss such guards first. */
const signedIn = ['session', 'staff', 'sign-in', 'fresh-sign-in', 'foreign-origin'].map(
  (name) => `test/functions/office/${name}.test.ts`,
)

/** Where a file's guards are likely to be missed: the tests of its own area, then every route's callers. */
function testsOf(file: string): string[] {
  if (file.startsWith('functions/field')) return ['test/functions/field']
  const [, place, area = ''] = file.split('/')
  if (place !== 'office') return []
  const own = area === 'routes' || area.endsWith('.ts') ? [] : [`test/functions/office/${area}`]
  return [...own, 'test/functions/office/access.test.ts', 'test/functions/office']
}

/** Guards that stand out by their form are found in the code, so that a new one cannot be forgotten. */
export function foundGuards(root: string): Guard[] {
  const files = ['functions/office', 'functions/field'].flatMap((folder) => codeIn(root, folder))
  return files.flatMap((file) => {
    const lines = readFileSync(join(root, file), 'utf8').split('\n')
    return lines.flatMap((line, index): Guard[] => {
      const shape = shapes.find(({ pattern }) => pattern.test(line))
      if (shape === undefined) return []
      // Several lines may read alike: what stands around makes each one's place unique.
      const find = [lines[index - 1], line, lines[index + 1]].join('\n')
      const replace = [lines[index - 1], line.replace(shape.pattern, shape.without), lines[index + 1]].join(
        '\n',
      )
      const name = `${file}:${index + 1}: ${line.trim()}`
      return [{ name, file, find, replace, tests: testsOf(file) }]
    })
  })
}

const shapes: { pattern: RegExp; without: string }[] = [
  { pattern: /^(\s*)await desk\.require\(.*\)$/, without: '$1// no guard' },
  { pattern: /^(\s*)if \(.*\) await desk\.require\(.*\)$/, without: '$1// no guard' },
  { pattern: /^(\s*)(if \(.*\) )?desk\.requireFresh\(\)$/, without: '$1// no guard' },
  { pattern: /^(\s*)await requireFit\(.*\)$/, without: '$1// no guard' },
  { pattern: /^(\s*)requireAccess\(.*\)$/, without: '$1// no guard' },
  { pattern: /^(\s*)await deps\.requirePhoneAccess\(.*\)$/, without: '$1// no guard' },
  { pattern: /^(\s*)await desk\.record\((.*)\)$/, without: '$1// nothing is written down' },
  { pattern: /^(\s*)await desk\.record\(\{$/, without: '$1void ({' },
]

/** Guards that no form gives away. */
export const namedGuards: Guard[] = [
  guard('shared/access.ts', 'return may.includes(action) && covers[reach](actor, area)', [
    ['an action that the role does not have', 'return covers[reach](actor, area)'],
    ['an area that the role does not reach', 'return may.includes(action)'],
  ]),
  guard('shared/access.ts', 'actor.province !== undefined && actor.province === area.province,', [
    ['another province', 'true,'],
  ]),
  guard('shared/access.ts', '    actor.commune === area.commune\n', [['another commune', '    true\n']]),
  guard(
    'shared/access.ts',
    'isInCommune(actor, area) && actor.team !== undefined && actor.team === area.team',
    [['another team', 'isInCommune(actor, area)']],
  ),
  guard('shared/access.ts', 'actor.province === undefined || actor.province === area.province,', [
    ["an auditor's province", 'true,'],
  ]),
  guard('functions/office/desk.ts', 'if (can(actor, action, area)) return', [['every right', 'return']]),
  guard('functions/office/desk.ts', 'deps.clock() - session.provedAt <= FRESH', [
    ['a fresh sign-in', 'true'],
  ]),
  guard('functions/office/staff-route.ts', "throw new Problem('not-staff')", [
    ['a role that was taken away', '{}'],
  ]),
  guard('functions/office/staff-route.ts', ' || session.openedAt <= person.sessionsFrom', [
    ['sessions that were ended', ''],
  ]),
  guard('functions/office/staff/change.ts', "if (reachOf(change.role) === 'nation') ", [
    ['a role of the nation', 'if (false) '],
  ]),
  guard('functions/office/staff/change.ts', 'if (before?.ended === false) ', [
    ['somebody with a role elsewhere', 'if (false) '],
  ]),
  guard(
    'functions/office/staff/change.ts',
    "if (change.email === desk.actor.email) throw new Problem('own-role')",
    [['the own role', '']],
  ),
  guard('functions/office/staff/change.ts', 'if (change.rev !== revSeenFrom(province, before)) ', [
    ['a change that came first', 'if (false) '],
  ]),
  guard(
    'functions/office/staff/change.ts',
    '(await deps.register.getCommune(province, commune)) === undefined',
    [["another province's commune", 'false']],
  ),
  guard('functions/office/staff/sign-out.ts', 'person?.staff.province !== province', [
    ["another province's person", 'person === undefined'],
  ]),
  guard('functions/office/posters/commune.ts', 'poster.area === area.commune', [
    ["another commune's poster", 'true'],
  ]),
  guard('functions/office/posters/commune.ts', ' && poster.province === area.province', [
    ["another province's poster", ''],
  ]),
  guard('functions/office/posters/make.ts', ' && isWithin(survey.scope, area)', [
    ['a survey of another place', ''],
  ]),
  guard('functions/office/routes/sign-in-callback.ts', 'if (!emailVerified) ', [
    ['an address that nobody verified', 'if (false) '],
  ]),
  guard(
    'functions/office/routes/sign-in-callback.ts',
    '    if (begun.former !== undefined) await deps.sessions.close(begun.former)\n',
    [['the session before', '']],
  ),
  guard(
    'functions/store/staff.ts',
    "'ended = :no AND (attribute_not_exists(subject) OR (issuer = :issuer AND subject = :subject))'",
    [
      ['the bound account', "'ended = :no'"],
      [
        'the end of a role at the sign-in',
        "':no = :no AND (attribute_not_exists(subject) OR (issuer = :issuer AND subject = :subject))'",
      ],
    ],
  ),
  guard('functions/store/staff.ts', "condition: rev === 0 ? 'attribute_not_exists(pk)' : '#rev = :rev',", [
    ['two changes at once', ''],
  ]),
  guard('functions/store/sessions.ts', 'Math.min(openedAt + ABSOLUTE_LIFE, seenAt + IDLE_LIFE)', [
    ['the end after idleness', 'openedAt + ABSOLUTE_LIFE'],
    ['the end after twelve hours', 'seenAt + IDLE_LIFE'],
  ]),
  guard('functions/field/device-cookie.ts', 'if (found?.device.id === id.data) return found', [
    ["another person's cookie", 'if (found !== undefined) return found'],
  ]),
  guard('functions/field/device-cookie.ts', 'if (endedAt !== undefined) throw', [
    ['a phone that was ended', 'if (false) throw'],
  ]),
  guard('functions/field/proof.ts', 'code !== undefined && isSameHash(hash, code.hash)', [
    ['the secret of typed characters', 'code !== undefined'],
  ]),
  guard('functions/field/proof.ts', '>= MAX_WRONG_SECRETS', [['guessing a secret', '> Infinity']]),
  guard('functions/field/proof.ts', '>= MAX_FAILURES', [['guessing from one address', '> Infinity']]),
  guard('functions/field/routes/devices.ts', 'if (can({ role, ...area }, action, area)) return', [
    ["a leader's phones", 'return'],
  ]),
  guard('functions/field/routes/rescue.ts', ' || content.area !== device.commune', [
    ["another commune's file", ''],
  ]),
  guard('functions/field/routes/rescue.ts', 'content.team !== device.team || ', [
    ["another team's file", ''],
  ]),
  guard('functions/field/sheet/team-part.ts', '.filter(({ id }) => own.has(id))', [
    ["another team's households", ''],
  ]),
  guard('functions/field/sheet/team-part.ts', 'of.team === identity.team', [
    ["another team's visits and numbers", 'true'],
  ]),
  guard('functions/field/sheet/team-part.ts', 'identity.leader === true ? isOfTeam : isOwn', [
    ["a team mate's numbers", 'isOfTeam'],
  ]),
  guard('functions/field/sheet/team-part.ts', 'sheet.sentBack.filter(isOwn)', [
    ["a team mate's visits", 'sheet.sentBack.filter(isOfTeam)'],
  ]),
  guard('functions/field/sheet/team-part.ts', 'if (identity.leader !== true) ', [
    ["the leader's figures", 'if (false) '],
  ]),
  guard('functions/field/sheet/count-commune.ts', 'sender === undefined || sender.area === area', [
    ["another commune's team of the same id", 'true'],
  ]),
  guard('functions/office/rescue/hand-in.ts', 'flags: isKnown ? []', [
    ['a file that names nobody of the register', 'flags: true ? []'],
  ]),
  guard('functions/office/reviews/decision.ts', 'line.rev !== rev || ', [
    ['a revision that came meanwhile', ''],
  ]),
  guard(
    'functions/office/reviews/decision.ts',
    ' || (seen !== undefined && seen !== (line.decision?.at ?? 0))',
    [['a decision that came meanwhile', '']],
  ),
  guard('functions/office/exports/own.ts', ' || found.requestedBy !== desk.actor.email', [
    ["somebody else's export", ''],
  ]),
  guard('functions/office/exports/list.ts', 'one.requestedBy === desk.actor.email && ', [
    ["a list of everybody's exports", ''],
  ]),
  guard('functions/office/exports/request.ts', 'one.requestedBy === requestedBy && ', [
    ["somebody else's export under way", ''],
  ]),
  guard('functions/poster-code.ts', ' && isSameHash(tidy, posterCode(serverKey, id.data))', [
    ["a code's seal", ''],
  ]),
  guard('functions/resident/receipt.ts', ' && isSameHash(token, receiptToken(serverKey, poster, id.data))', [
    ["a receipt's seal", ''],
  ]),
  guard('functions/resident/lookup.ts', 'if (await limit.isReached()) ', [
    ['guessing a typed receipt', 'if (false) '],
  ]),
  guard('functions/http/app.ts', '  app.use(refuseForeignOrigin(options.origin))\n', [
    ["other sites' writes", ''],
  ]),
].flat()

function guard(file: string, find: string, without: [what: string, replace: string][]): Guard[] {
  const tests = testsNaming(file)
  return without.map(([what, replace]) => ({ name: `${file}: ${what}`, file, find, replace, tests }))
}

function testsNaming(file: string): string[] {
  if (file.startsWith('shared')) return ['test/shared/access.test.ts']
  if (file === 'functions/poster-code.ts' || file.startsWith('functions/resident'))
    return ['test/functions/resident']
  if (file.startsWith('functions/field')) return testsOf(file)
  return [...signedIn, ...testsOf(file), 'test/functions/http', 'test/functions/office']
}

function codeIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file))
    .sort()
}
