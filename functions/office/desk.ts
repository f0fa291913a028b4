import { type Action, type Area, can } from '../../shared/access.ts'
import type { AuditAct } from '../../shared/api/audit.ts'
import type { StaffMember } from '../../shared/api/office.ts'
import { Problem } from '../../shared/problems.ts'
import { MINUTE } from '../../shared/time.ts'
import { digest } from '../secrets.ts'
import type { NewAuditEntry } from '../store/audit.ts'
import type { Session } from '../store/sessions.ts'
import type { OfficeDeps } from './deps.ts'

/** So long after the sign-in files of rows may be downloaded without another one (OWASP ASVS 5.0, 7.5.3). */
const FRESH = 5 * MINUTE

/** What was done: to which thing of which area, and the thing before and after where it was changed. */
export type Deed = { act: AuditAct; object: string; area: Area; before?: unknown; after?: unknown }

export type Desk = ReturnType<typeof openDesk>

/** Where a person of the office works during one request: what he or she may do, and the log of what was done. */
export function openDesk(deps: Pick<OfficeDeps, 'audit' | 'clock'>, actor: StaffMember, session: Session) {
  const write = ({ act, object, area, before, after }: Deed): Promise<void> => {
    const entry: NewAuditEntry = {
      act,
      who: actor.email,
      role: actor.role,
      device: session.name,
      object,
      ...(area.province === undefined ? {} : { province: area.province }),
      ...(area.commune === undefined ? {} : { commune: area.commune }),
      ...(before === undefined ? {} : { before: digestOf(before) }),
      ...(after === undefined ? {} : { after: digestOf(after) }),
    }
    return deps.audit.write(entry)
  }

  const isFresh = (): boolean => deps.clock() - session.provedAt <= FRESH

  return {
    actor,
    session,

    /** Goes on where the person may do this there; otherwise writes the refusal down and throws `out-of-scope`. */
    async require(action: Action, area: Area): Promise<void> {
      if (can(actor, action, area)) return
      // The log of a province that somebody else's people may read has no place for what others tried elsewhere.
      await write({ act: 'refused', object: `${action} ${placeOf(area)}`, area: ownArea(actor) })
      throw new Problem('out-of-scope')
    },

    /** Goes on where the person has signed in just now; throws `sign-in-again`. */
    requireFresh(): void {
      if (!isFresh()) throw new Problem('sign-in-again')
    },
    isFresh,

    /** Writes down what is about to be done. Call it before the act: what cannot be written is not done. */
    record: write,
  }
}

function ownArea(actor: StaffMember): Area {
  return actor.province === undefined ? {} : { province: actor.province }
}

function placeOf({ province, commune, team }: Area): string {
  return [province ?? 'nation', commune, team].filter((part) => part !== undefined).join('/')
}

function digestOf(value: unknown): string {
  return digest(JSON.stringify(value))
}
