import { batchStore } from '../../functions/store/batches.ts'
import { openStore } from '../../infra/local/commands/open-store.ts'
import { crews } from '../../infra/local/demo/register.ts'
import type { Answers } from '../../shared/form/answers.ts'
import { SurveyId } from '../../shared/ids.ts'

/** The answers of every household visit that a stopped system has received from the first demo team. */
export async function visitsAt(dir: string): Promise<Answers[]> {
  const [crew] = crews
  if (crew === undefined) throw new Error('The demo has no team.')
  const store = await openStore({}, { DATA_DIR: dir })
  try {
    const visits: Answers[] = []
    const survey = SurveyId.parse('hh_digital_visit')
    const batches = batchStore(store.table, Date.now).ofArea(survey, crew.commune.id, (_, why) => {
      throw why
    })
    for await (const { responses } of batches) visits.push(...responses.map(({ answers }) => answers))
    return visits
  } finally {
    await store.close()
  }
}
