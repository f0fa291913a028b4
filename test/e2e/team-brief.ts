import { TeamBrief } from '../../shared/api/team.ts'
import type { VolunteersPhone } from './phone.ts'

/** What a server says to teams, as it comes over the wire. */
type Wire = ReturnType<typeof TeamBrief.parse>

/** Changes what the phone is told of its team: what other phones and the office have done meanwhile. */
export async function tellsTeams(phone: VolunteersPhone, change: (brief: Wire) => object): Promise<void> {
  await phone.page.context().route('**/api/field/team', async (route) => {
    const response = await route.fetch()
    const brief = TeamBrief.safeParse(await response.json())
    if (!brief.success) return route.fulfill({ response })
    await route.fulfill({ response, json: change(brief.data) })
  })
}
