import { RegisterChange } from '../../../shared/api/register.ts'
import { AreaId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { kinds, RegisterKind, type RegisterRecord } from '../../../shared/register/kinds.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import { pathPart } from '../../http/path.ts'
import { forStaff } from '../staff-route.ts'
import { requireFit } from './fit.ts'
import { actionToChange, areaOf } from './rights.ts'
import { tidied } from './tidied.ts'

const MAX_BYTES = 128 * 1024

/** Adds an entry or changes one, over the revision that the person saw. Nothing is deleted: what ends gets a last day. */
export const change = forStaff({
  method: 'post',
  path: '/api/office/register/:province/entries/:kind',
  summary: 'Add (rev 0) or change one entry of the register',
  body: RegisterChange,
  answers: { 200: { description: 'The entry as it stands now', schema: RegisterChange } },
  problems: ['not-found', 'out-of-scope', 'unfit-record', 'changed-meanwhile'],
  async handle(deps, c, desk) {
    const province = pathPart(c, 'province', AreaId)
    const kind = kinds[pathPart(c, 'kind', RegisterKind)]
    const { record: given, rev } = parseJson(RegisterChange, await readBytes(c, MAX_BYTES))
    const parsed = kind.safeParse(tidied(given))
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      throw new Problem('unfit-record', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong'}`)
    }
    const wanted = parsed.data
    const area = areaOf(province, wanted)
    await desk.require(actionToChange(kind.name), area)
    await requireFit(deps, province, wanted)

    const before = await deps.records.getEntry(province, kind, wanted)
    if ((before?.rev ?? 0) !== rev) throw new Problem('changed-meanwhile')
    const record = withPhonesAsTheyWere(wanted, before?.record)
    await desk.record({
      act: 'change-register',
      object: `${kind.name}/${area.commune ?? province}/${record.id}`,
      area,
      before: before?.record,
      after: record,
    })
    if ((await deps.records.putEntry(province, kind.name, record, rev)) === 'stale') {
      throw new Problem('changed-meanwhile')
    }
    return c.json({ record, rev: rev + 1 } satisfies RegisterChange)
  },
})

// Only ending them says since when a member's phones may have joined (`end-phones.ts`): no change lets one in again.
function withPhonesAsTheyWere(wanted: RegisterRecord, before: RegisterRecord | undefined): RegisterRecord {
  if (!('leader' in wanted)) return wanted
  const { phonesFrom: _, ...member } = wanted
  const known = before !== undefined && 'leader' in before ? before.phonesFrom : undefined
  return known === undefined ? member : { ...member, phonesFrom: known }
}
