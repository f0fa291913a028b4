import type { TeamBrief } from '../../shared/api/team.ts'
import type { Phone } from './phone.ts'

/**
 * Brings down what the team needs to work without a network: its hamlets, its surveys and their present versions.
 * Without a network nothing changes. Older versions stay, because drafts name them.
 */
export async function refresh(phone: Phone): Promise<void> {
  import('./stop/heed.ts').then(({ heed }) => heed(phone)).catch(() => {})
  const device = await deviceOf(phone)
  if (device === undefined) return
  const brief = await phone.api.brief()
  if ((await deviceOf(phone)) !== device) return // somebody has joined anew: the answer is about who was here before
  if (!brief.ok) {
    if (brief.status === 401) phone.runner.tell({ type: 'access-ended' })
    return
  }
  await phone.store.put('clockAhead', phone.clock() - brief.value.serverTime)
  const offered = brief.value.surveys
  const surveys: typeof offered = []
  for (const survey of offered) {
    if (await hasVersion(phone, survey)) surveys.push(survey)
  }
  if (surveys.length === 0 && offered.length > 0) return
  await phone.facts.put('brief', { ...brief.value, surveys })
  await phone.facts.put('identity', brief.value.identity)
  phone.changes.announce()
}

const deviceOf = async ({ facts }: Phone) => (await facts.get('identity'))?.device

// What is offered can be filled in: a survey whose version did not come is left out until the next time.
async function hasVersion(phone: Phone, { id, version }: TeamBrief['surveys'][number]): Promise<boolean> {
  if ((await phone.facts.getVersion(id, version)) !== undefined) return true
  const fetched = await phone.api.version(id, version)
  if (fetched.ok) await phone.facts.putVersion(fetched.value)
  return fetched.ok
}
