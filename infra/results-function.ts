import { Duration } from 'aws-cdk-lib'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import type * as z from 'zod/mini'
import { RESULTS_NODE_OPTIONS, type ResultsEnv } from '../functions/env.ts'
import { STAFF_PREFIXES } from '../functions/store/keys.ts'
import type { AuditBucket } from './audit-bucket.ts'
import { NodeFunction } from './node-function.ts'
import type { ResultsBucket } from './results-bucket.ts'
import type { ResponseTable } from './table.ts'

export type ResultsFunctionProps = {
  readonly table: ResponseTable
  readonly bucket: ResultsBucket
  readonly audit: AuditBucket
}

/**
 * Recounts one survey in one province at a time, exports its rows, or carries out one import: a full core, and as long as Lambda allows.
 * Nobody else may seal the audit log.
 */
export class ResultsFunction extends Construct {
  readonly handler: IFunction

  constructor(scope: Construct, id: string, { table, bucket, audit }: ResultsFunctionProps) {
    super(scope, id)
    const environment = {
      TABLE: table.name,
      BUCKET: bucket.name,
      AUDIT_BUCKET: audit.name,
    } satisfies z.input<typeof ResultsEnv>
    const { handler } = new NodeFunction(this, 'Function', {
      name: 'results',
      environment: { ...environment, NODE_OPTIONS: RESULTS_NODE_OPTIONS },
      memoryMiB: 1_769,
      timeout: Duration.minutes(15),
    })
    table.grant(handler, ['GetItem', 'PutItem', 'Query', 'UpdateItem'])
    table.hide(handler, STAFF_PREFIXES)
    bucket.grantRead(handler)
    bucket.grantWrite(handler)
    bucket.grantRemove(handler)
    bucket.grantReadPlans(handler)
    audit.grantSealing(handler)
    this.handler = handler
  }
}
