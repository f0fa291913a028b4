import type { Phone } from './phone.ts'

/**
 * Brings down what the team needs to work without a network: its hamlets, its surveys and their present versions.
 * Without a network nothing changes. Older versions stay, because drafts name them.
 */
export async function refresh(phone: Phone): Promise<void> {
  if ((await phone.facts.get('identity')) === undefined) return
  const brief = await phone.api.brief()
  if (!brief.ok) {
    if (brief.status === 401) phone.runner.tell({ type: 'access-ended' })
    return
  }
  for (const { id, version } of brief.value.surveys) {
    if ((await phone.facts.getVersion(id, version)) !== undefined) continue
    const fetched = await phone.api.version(id, version)
    if (fetched.ok) await phone.facts.putVersion(fetched.value)
  }
  // Last: a survey that is offered can be filled in.
  await phone.facts.put('brief', brief.value)
  await phone.facts.put('identity', brief.value.identity)
  phone.changes.announce()
}
