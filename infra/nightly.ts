import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'

/** Asks for all recounts at half past one at night in Vietnam, which is 18:30 UTC the whole year. */
export class Nightly extends Construct {
  constructor(scope: Construct, id: string, { results }: { readonly results: IFunction }) {
    super(scope, id)
    new Rule(this, 'Rule', {
      description: 'Từng Nhà: the nightly recount',
      schedule: Schedule.cron({ hour: '18', minute: '30' }),
      targets: [new LambdaFunction(results, { event: RuleTargetInput.fromObject({ kind: 'nightly' }) })],
    })
  }
}
