import { randomBytes } from 'node:crypto'
import { auditStore } from '../../../functions/store/audit.ts'
import { registerStore } from '../../../functions/store/register.ts'
import { registerRecordStore } from '../../../functions/store/register-records.ts'
import { staffStore } from '../../../functions/store/staff.ts'
import { runOrExplain } from '../start-problem.ts'
import { openStore } from './open-store.ts'
import { readStaffCommand } from './staff/given.ts'
import { runStaffCommand } from './staff/run.ts'

/**
 * `npm run staff -- add --email … --name … --role province_admin --province 96 [--commune 32059] [--table NAME]`, and
 * `end`, `unbind` and `list`: how the first administrator, national viewers and auditors get their roles.
 */
await runOrExplain(async () => {
  const command = readStaffCommand(process.argv.slice(2))
  const { table, close } = await openStore(command, process.env)
  try {
    const done = await runStaffCommand(command, {
      staff: staffStore(table, Date.now),
      register: registerStore(table, Date.now),
      records: registerRecordStore(table, Date.now),
      audit: auditStore(table, Date.now, randomBytes),
    })
    console.log(done)
  } finally {
    await close()
  }
})
