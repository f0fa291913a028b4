import { randomBytes } from 'node:crypto'
import { auditStore } from '../../../functions/store/audit.ts'
import { surveyRecordStore } from '../../../functions/store/survey-records.ts'
import { surveyStore } from '../../../functions/store/surveys.ts'
import { runOrExplain } from '../start-problem.ts'
import { openStore } from './open-store.ts'
import { readSurveysCommand } from './surveys/given.ts'
import { runSurveysCommand } from './surveys/run.ts'

/**
 * `npm run surveys -- publish-own [--table NAME]`, `publish file.json` and `move survey_id state`: how the nation's
 * surveys are published, opened and closed, which nobody in the office may do. Each may be repeated.
 */
await runOrExplain(async () => {
  const command = readSurveysCommand(process.argv.slice(2))
  const { table, close } = await openStore(command, process.env)
  try {
    const done = await runSurveysCommand(command, {
      surveys: surveyStore(table, Date.now),
      surveyRecords: surveyRecordStore(table, Date.now),
      audit: auditStore(table, Date.now, randomBytes),
      clock: Date.now,
    })
    console.log(done)
  } finally {
    await close()
  }
})
