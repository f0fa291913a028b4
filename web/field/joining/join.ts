import type { JoinRequest } from '../../../shared/api/joining.ts'
import { type Identity, InvitationView } from '../../../shared/api/team.ts'
import type { DeviceId, MemberId, RandomBytes } from '../../../shared/ids.ts'
import { DAY } from '../../../shared/time.ts'
import type { KeptInvitation, Person } from '../db/phone-store.ts'
import { changeFact, FIRST_DATABASE, type Phone } from '../phone.ts'

/** What proves an invitation: a link's secret or the characters that were typed. */
export type Proof = { secret: string } | { code: string }

/** `elsewhere`: it was for somebody else than whom this page belongs to, who has an own store now. */
export type Joined = { identity: Identity; elsewhere: boolean }
/** `notKept`: by the phone itself, whose storage is full or closed. */
export type Refusal = 'unknown' | 'over' | 'tooMany' | 'noAnswer' | 'notKept'
export type Refused = { refused: Refusal }

/** Who invites whom. Takes nothing. */
export async function look({ api }: Phone, proof: Proof): Promise<InvitationView | Refused> {
  const answer = await api.ask(InvitationView, '/api/field/invitations', proof)
  return answer.ok ? answer.value : refusalOf(answer.status)
}

/** The name that was picked; `isTeams`: of several that a team's invitation offers. */
export type Accepting = { member?: MemberId | undefined; isTeams?: true }

/**
 * Accepts the invitation. The nonce is on the disk before the request leaves, and the same invitation and name always go
 * with the same nonce: when the reply is lost, or two tabs ask at once, one place is taken.
 */
export async function join(phone: Phone, proof: Proof, accepting: Accepting = {}): Promise<Joined | Refused> {
  const nonce = await keep(phone, proof, accepting)
  const answer = await phone.api.join(requestOf(proof, nonce, accepting.member))
  if (!answer.ok) return refusalOf(answer.status)

  const identity = answer.value
  const database = await settleIn(phone, identity)
  await (await phone.factsOf(database)).put('identity', identity)
  const taken = { acceptedAt: phone.clock(), device: identity.device }
  await changeFact(phone, 'invitations', (known = []) =>
    known.map((kept) => (kept.nonce === nonce ? { ...kept, ...taken } : kept)),
  )
  const elsewhere = database !== phone.database
  if (!elsewhere) {
    phone.mirror.own(identity.member)
    phone.runner.tell({ type: 'joined' })
  }
  return { identity, elsewhere }
}

/**
 * Asks for the lost cookie of an invitation that was accepted today. Browsers write cookies to the disk up to half a
 * minute late, so a phone that dies right after joining comes back without its own; the server gives the same one
 * to the same nonce for 24 hours.
 */
export async function rejoin(
  phone: Pick<Phone, 'store' | 'facts' | 'api' | 'runner' | 'clock'>,
): Promise<void> {
  const device = (await phone.facts.get('identity'))?.device
  const kept = (await phone.store.get('invitations'))?.find((known) => known.device === device)
  if (kept?.acceptedAt === undefined || phone.clock() - kept.acceptedAt >= DAY) return
  const answer = await phone.api.join(requestOf(proofOf(kept), kept.nonce, kept.member))
  if (answer.ok) phone.runner.tell({ type: 'joined' })
}

/** Whom this link made of this phone already, as far as he or she can still send: opening it again must cost nothing. */
export async function takenBy(phone: Phone, secret: string): Promise<DeviceId | undefined> {
  const kept = (await phone.store.get('invitations'))?.find(
    ({ proof, device }) => proof === secret && device !== undefined,
  )
  return phone.runner.state().at === 'signed-out' ? undefined : kept?.device
}

/**
 * Makes somebody the first person of a phone that has none yet: who had joined on it before it could have several, with
 * the link by which he or she did.
 */
export async function nameFirstPerson(phone: Phone): Promise<void> {
  const identity = await phone.facts.get('identity')
  if (identity === undefined) return
  await settleIn(phone, identity)
  const taken = await phone.facts.get('invitation')
  if (taken === undefined) return
  const { secret: proof, ...kept } = taken
  await phone.store.put('invitations', [{ proof, ...kept, device: identity.device }])
}

/** Makes `device` the one whose store is open, here and when the app is opened the next time. */
export async function openAs(phone: Phone, device: DeviceId): Promise<void> {
  await phone.store.put('active', device)
  location.replace('#/')
  location.reload()
}

/** The acceptance that was begun on this phone and got no answer. */
export async function getBegun({ store }: Phone, proof: Proof): Promise<KeptInvitation | undefined> {
  const text = textOf(proof)
  return (await store.get('invitations'))?.find(
    (kept) => kept.proof === text && kept.acceptedAt === undefined,
  )
}

const textOf = (proof: Proof): string => ('secret' in proof ? proof.secret : proof.code)

const proofOf = ({ proof }: KeptInvitation): Proof =>
  proof.length > 12 ? { secret: proof } : { code: proof }

const requestOf = (proof: Proof, nonce: string, member: MemberId | undefined): JoinRequest => ({
  ...proof,
  nonce,
  ...(member === undefined ? {} : { member }),
  agent: navigator.userAgent.slice(0, 500),
})

/** The nonce for this invitation and this name: the one that another try has left, or a new one. */
async function keep(phone: Phone, proof: Proof, accepting: Accepting): Promise<string> {
  const { member, isTeams } = accepting
  const minted: KeptInvitation = {
    proof: textOf(proof),
    nonce: mintNonce(phone.randomBytes),
    ...(member === undefined ? {} : { member }),
    ...(isTeams === true ? { isTeams } : {}),
  }
  const isIt = (kept: KeptInvitation) => kept.proof === minted.proof && kept.member === member
  const kept = await changeFact(phone, 'invitations', (known = []) =>
    known.some(isIt) ? known : [...known, minted],
  )
  return kept.find(isIt)?.nonce ?? minted.nonce
}

/** Gives the person a database, or finds the one that he or she has; a new invitation takes the PIN away. */
async function settleIn(phone: Phone, identity: Identity): Promise<string> {
  const { device, member, area, memberName, teamName } = identity
  const databaseAmong = (people: Person[]) =>
    people.find((person) => person.member === member && person.area === area)?.database ??
    (people.length === 0 ? FIRST_DATABASE : `${FIRST_DATABASE}-${device}`)
  const people = await changeFact(phone, 'people', (known = []) => {
    const database = databaseAmong(known)
    const person: Person = { device, database, member, area, memberName, teamName }
    return [...known.filter((other) => other.database !== database), person]
  })
  await phone.store.put('active', device)
  return databaseAmong(people)
}

function refusalOf(status: number): Refused {
  return { refused: refusals[status] ?? 'noAnswer' }
}

const refusals: Record<number, Refusal> = {
  400: 'unknown',
  401: 'over',
  404: 'unknown',
  410: 'over',
  422: 'over',
  429: 'tooMany',
}

function mintNonce(randomBytes: RandomBytes): string {
  return Array.from(randomBytes(16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
