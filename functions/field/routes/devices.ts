import type { Context } from 'hono'
import { type Action, can, type TeamRole } from '../../../shared/access.ts'
import { EndDeviceRequest, TeamDevices } from '../../../shared/api/devices.ts'
import { Problem } from '../../../shared/problems.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import { endPhone, teamDevices } from '../../phones.ts'
import type { Device } from '../../store/devices.ts'
import type { FieldDeps, FieldRoute } from '../deps.ts'
import { requireDevice } from '../device-cookie.ts'
import { requireWhereabouts } from '../identity.ts'

const MAX_BYTES = 1024

/** The phones of the team, for its leader. */
export const listDevices: FieldRoute = {
  method: 'get',
  path: '/api/field/team/devices',
  summary: 'The phones that have joined the team, for its leader.',
  access: 'device',
  answers: { 200: { description: 'The phones, the newest first.', schema: TeamDevices } },
  problems: ['out-of-scope'],
  async handle(deps, c) {
    const { device, write } = await requireLeader(deps, c, 'see-phones')
    await write('see-members', listOf(device))
    return c.json({ devices: await teamDevices(deps, device) } satisfies TeamDevices)
  },
}

/** The leader ends a phone: it sends no more from the next request on. */
export const endDevice: FieldRoute = {
  method: 'post',
  path: '/api/field/team/devices/end',
  summary: 'End the access of one phone of the team, by its leader.',
  access: 'device',
  body: EndDeviceRequest,
  answers: { 204: { description: 'The phone is out.' } },
  problems: ['out-of-scope', 'not-found'],
  async handle(deps, c) {
    const { device, write } = await requireLeader(deps, c, 'end-phones')
    const { device: id } = parseJson(EndDeviceRequest, await readBytes(c, MAX_BYTES))
    const ended = await deps.devices.getOfTeam(device, id)
    if (ended === undefined) throw new Problem('not-found')
    await write('end-phones', `${listOf(device)}/${id}`)
    await endPhone(deps, device, ended)
    return c.body(null, 204)
  },
}

const listOf = ({ commune, team }: Device) => `phones/${commune}/${team}`

/** Goes on where the phone's member may do this in the own team; otherwise writes the refusal down and throws `out-of-scope`. */
async function requireLeader(deps: FieldDeps, c: Context, action: Action) {
  const device = await requireDevice(deps, c)
  const { member } = await requireWhereabouts(deps, device)
  const { province, commune, team } = device
  const role: TeamRole = member.leader ? 'team_leader' : 'member'
  const write = (act: 'see-members' | 'end-phones' | 'refused', object: string) =>
    deps.audit.write({ act, who: device.id, role, device: device.id, province, commune, object })

  const area = { province, commune, team }
  if (can({ role, ...area }, action, area)) return { device, write }
  await write('refused', `${action} ${province}/${commune}/${team}`)
  throw new Problem('out-of-scope')
}
