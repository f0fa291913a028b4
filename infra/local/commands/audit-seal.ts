import { sealAudit } from '../../../functions/results/seal/seal-audit.ts'
import { readOptions } from '../given.ts'
import { runOrExplain } from '../start-problem.ts'
import { inBoth } from '../words.ts'
import { auditWords } from './audit-words.ts'
import { openSealSources } from './open-seals.ts'

/**
 * `npm run audit:seal`: seals the audit log of the stopped system on this machine up to yesterday, as `npm start` does. On
 * AWS nobody but the results function may write a seal: there `aws lambda invoke` with `{"kind":"seal-audit"}` does it.
 */
await runOrExplain(async () => {
  readOptions(process.argv.slice(2), {})
  const { sources, close } = await openSealSources({}, process.env)
  try {
    await sealAudit(sources)
  } finally {
    await close()
  }
  console.log(inBoth(auditWords.sealed))
})
