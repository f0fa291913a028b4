import type { Context } from 'hono'
import { EndDeviceRequest, TeamDevices } from '../../../shared/api/devices.ts'
import { AreaId, TeamId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problems.ts'
import { kinds } from '../../../shared/register/kinds.ts'
import { parseJson, readBytes } from '../../http/body.ts'
import { pathPart } from '../../http/path.ts'
import { endPhone, teamDevices } from '../../phones.ts'
import type { TeamPlace } from '../../store/devices.ts'
import type { OfficeDeps } from '../deps.ts'
import { forStaff } from '../staff-route.ts'

const MAX_BYTES = 1024

/** The phones that have joined a team, with whose they are. */
export const listPhones = forStaff({
  method: 'get',
  path: '/api/office/register/:province/communes/:commune/teams/:team/phones',
  summary: 'The phones that have joined a team',
  answers: { 200: { description: 'The phones, the newest first.', schema: TeamDevices } },
  problems: ['out-of-scope', 'not-found'],
  async handle(deps, c, desk) {
    const place = placeIn(c)
    await desk.require('see-phones', place)
    await requireTeam(deps, place)
    await desk.record({ act: 'see-members', object: listOf(place), area: place })
    return c.json({ devices: await teamDevices(deps, place) } satisfies TeamDevices)
  },
})

/** Ends one phone of a team at once, and the team's invitation that it came by. */
export const endOnePhone = forStaff({
  method: 'post',
  path: '/api/office/register/:province/communes/:commune/teams/:team/phones/end',
  summary: 'End the access of one phone of a team',
  body: EndDeviceRequest,
  answers: { 204: { description: 'The phone is out.' } },
  problems: ['out-of-scope', 'not-found'],
  async handle(deps, c, desk) {
    const place = placeIn(c)
    await desk.require('end-phones', place)
    const { device: id } = parseJson(EndDeviceRequest, await readBytes(c, MAX_BYTES))
    const phone = await deps.devices.getOfTeam(place, id)
    if (phone === undefined) throw new Problem('not-found')
    const { tokenDigest: _, invitation: __, ...before } = phone
    const object = `${listOf(place)}/${id}`
    await desk.record({ act: 'end-phones', object, area: place, before })
    await endPhone(deps, place, phone)
    return c.body(null, 204)
  },
})

function placeIn(c: Context): TeamPlace {
  return {
    province: pathPart(c, 'province', AreaId),
    commune: pathPart(c, 'commune', AreaId),
    team: pathPart(c, 'team', TeamId),
  }
}

const listOf = ({ commune, team }: TeamPlace) => `phones/${commune}/${team}`

// Also one that has ended: its phones may still send what they collected.
async function requireTeam({ records }: OfficeDeps, { province, commune, team }: TeamPlace): Promise<void> {
  const teams = await records.entries(province, kinds.teams, commune)
  if (!teams.some(({ record }) => record.id === team)) throw new Problem('not-found')
}
