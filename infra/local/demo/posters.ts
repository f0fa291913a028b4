import type { FieldDeps } from '../../../functions/field/deps.ts'
import { posterCode, sealed } from '../../../functions/poster-code.ts'
import type { Poster } from '../../../shared/api/posters.ts'
import { type HamletId, PosterId, SurveyId } from '../../../shared/ids.ts'
import type { Commune } from '../../../shared/register/present.ts'
import { DAY, dayOf } from '../../../shared/time.ts'
import { crewsOf } from './people.ts'
import { communes } from './places.ts'
import { hamletWithoutTeam } from './standing.ts'

export const FEEDBACK = SurveyId.parse('resident_feedback')
export const SATISFACTION = SurveyId.parse('one_stop_satisfaction')

/** A demo poster: the same one for one data folder, and unknown to all others. */
export function demoPoster(
  serverKey: string,
  survey: SurveyId,
  commune: string,
  hamlet?: HamletId,
): PosterId {
  const place = hamlet === undefined ? commune : `${commune} ${hamlet}`
  return PosterId.parse(commune + sealed(serverKey, 'demo poster', `${survey} ${place}`, 8))
}

/** What its address ends in. */
export function demoPosterCode(serverKey: string, survey: SurveyId, commune: string): string {
  return posterCode(serverKey, demoPoster(serverKey, survey, commune))
}

/** Whether one hangs in each hamlet of the commune too: in the first of the demo. */
export function hasHamletPosters({ id }: Pick<Commune, 'id'>): boolean {
  return id === communes[0]?.id
}

/** So many days ago they were put up, before everything that is made up. */
const HANGING = 200 * DAY

/** Puts up the posters of every demo commune; one that hangs stays as it is. */
export async function hangPosters({ residents, serverKey, clock }: FieldDeps): Promise<void> {
  const { posters } = await residents()
  const madeAt = clock() - HANGING
  const made = { from: dayOf(madeAt), madeAt, madeBy: 'operator' }
  const hang = (commune: Commune, of: Pick<Poster, 'survey' | 'kind' | 'place' | 'hamlet'>) =>
    posters.create({
      id: demoPoster(serverKey, of.survey, commune.code, of.hamlet),
      area: commune.id,
      province: commune.province,
      ...of,
      ...made,
    })

  for (const commune of communes) {
    await hang(commune, { survey: FEEDBACK, kind: 'commune', place: 'Nhà văn hóa' })
    await hang(commune, { survey: SATISFACTION, kind: 'desk', place: 'Trung tâm Phục vụ hành chính công' })
    if (!hasHamletPosters(commune)) continue
    const hamlets = [...crewsOf(commune).map(({ hamlet }) => hamlet), hamletWithoutTeam(commune)]
    for (const hamlet of hamlets) {
      const place = `Nhà văn hóa ${hamlet.name.toLowerCase()}`
      await hang(commune, { survey: FEEDBACK, kind: 'hamlet', hamlet: hamlet.id, place })
    }
  }
}
