import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'

/** What is done every night. Vietnam is seven hours ahead of UTC the whole year. */
export class Nightly extends Construct {
  constructor(scope: Construct, id: string, { results }: { readonly results: IFunction }) {
    super(scope, id)
    new Rule(this, 'Rule', {
      description: 'Từng Nhà: the nightly recount, at half past one in Vietnam',
      schedule: Schedule.cron({ hour: '18', minute: '30' }),
      targets: [new LambdaFunction(results, { event: RuleTargetInput.fromObject({ kind: 'nightly' }) })],
    })
    new Rule(this, 'SealRule', {
      description: 'Từng Nhà: the seal over the audit log of the day before, at one in Vietnam',
      schedule: Schedule.cron({ hour: '18', minute: '0' }),
      targets: [new LambdaFunction(results, { event: RuleTargetInput.fromObject({ kind: 'seal-audit' }) })],
    })
  }
}
