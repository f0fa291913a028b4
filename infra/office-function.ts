import { Duration } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import type * as z from 'zod/mini'
import type { OfficeEnv } from '../functions/env.ts'
import { NodeFunction } from './node-function.ts'
import type { ResultsBucket } from './results-bucket.ts'
import type { ResultsFunction } from './results-function.ts'
import type { ServerKey } from './server-key.ts'
import type { StaffPool } from './staff-pool.ts'
import type { ResponseTable } from './table.ts'

export type OfficeFunctionProps = {
  readonly table: ResponseTable
  readonly bucket: ResultsBucket
  readonly key: ServerKey
  readonly staff: StaffPool
  readonly results: ResultsFunction
  readonly origin: string
}

/** What coordinators and officers talk to. The only one that may start a recount. */
export class OfficeFunction extends Construct {
  readonly handler: IFunction

  constructor(scope: Construct, id: string, props: OfficeFunctionProps) {
    super(scope, id)
    const { table, bucket, key, staff, results, origin } = props
    const environment = {
      TABLE: table.name,
      BUCKET: bucket.name,
      ORIGIN: origin,
      SERVER_KEY: key.value,
      OIDC_ISSUER: staff.issuer,
      OIDC_CLIENT_ID: staff.clientId,
      RESULTS_FUNCTION: results.handler.functionName,
      FONTS: '/var/task/fonts', // where Lambda unpacks what `bundle` put together
    } satisfies z.input<typeof OfficeEnv>

    const { handler } = new NodeFunction(this, 'Function', {
      name: 'office',
      environment,
      memoryMiB: 1_769, // a full core: a spreadsheet of 20,000 rows is read and held against a province's register
      timeout: Duration.seconds(29), // the HTTP API waits for 30
    })
    table.grant(handler, ['GetItem', 'PutItem', 'Query', 'UpdateItem'])
    bucket.grantRead(handler)
    bucket.grantReadPlans(handler)
    bucket.grantWritePlans(handler)
    handler.addToRolePolicy(
      // `grantInvoke` would also allow every version and alias.
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [results.handler.functionArn] }),
    )
    this.handler = handler
  }
}
