import { startDynamo } from '../../infra/local/engines/dynamo.ts'

/** The embedded engine in a process of its own, as it would stand on a machine of its own. Ends with its parent. */
const engine = await startDynamo()
process.send?.(engine.endpoint)
process.on('disconnect', () => process.exit())
