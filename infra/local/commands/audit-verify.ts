import type { Report } from '../../../functions/results/seal/report.ts'
import { verifyAudit } from '../../../functions/results/seal/verify-audit.ts'
import { readOptions } from '../given.ts'
import { runOrExplain } from '../start-problem.ts'
import { inBoth } from '../words.ts'
import { auditWords, findingLine } from './audit-words.ts'
import { openSealSources } from './open-seals.ts'
import { storeOptions } from './open-store.ts'

/**
 * `npm run audit:verify [-- --table NAME --bucket NAME]`: reads the audit log and its seals anew, of the named table and
 * bucket on AWS or of the stopped system on this machine. Ends with 1 when anything is not as it was sealed.
 */
await runOrExplain(async () => {
  const given = readOptions(process.argv.slice(2), { ...storeOptions, bucket: { type: 'string' } })
  const { sources, close } = await openSealSources(given, process.env)
  try {
    const report = await verifyAudit(sources)
    console.log(textOf(report))
    process.exitCode = report.findings.length > 0 ? 1 : 0
  } finally {
    await close()
  }
})

function textOf({ span, findings, ...sums }: Report): string {
  const looked = span === undefined ? auditWords.nothingYet : auditWords.looked({ ...sums, findings, span })
  if (findings.length === 0)
    return [looked, ...(span === undefined ? [] : [auditWords.fine])].map(inBoth).join('\n')
  const seen = span === undefined ? [] : [inBoth(looked)]
  return [...seen, inBoth(auditWords.found(findings.length)), ...findings.map(findingLine)].join('\n')
}
