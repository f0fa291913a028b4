import { CfnOutput, RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { Effect, type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { AUDIT_PREFIX, tableShape } from '../functions/store/keys.ts'

export type TableVerb = 'GetItem' | 'PutItem' | 'Query' | 'UpdateItem'

/** The one table: on demand, restorable to any second of the last 35 days, and not deleted by mistake. */
export class ResponseTable extends Construct {
  readonly name: string
  readonly #table: TableV2

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.#table = new TableV2(this, 'Table', {
      partitionKey: { name: tableShape.partitionKey, type: AttributeType.STRING },
      sortKey: { name: tableShape.sortKey, type: AttributeType.STRING },
      timeToLiveAttribute: tableShape.ttl,
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.name = this.#table.tableName
    new CfnOutput(this, 'TableName', { value: this.name })
  }

  /**
   * Lets a function use these verbs and no others, and never update or delete what the audit log holds. A put over an
   * entry cannot be told from a new one by a policy: that is what the daily seal finds.
   */
  grant(to: IGrantable, verbs: readonly TableVerb[]): void {
    this.#table.grant(to, ...verbs.map((verb) => `dynamodb:${verb}`))
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        actions: ['dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
        resources: [this.#table.tableArn],
        conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [`${AUDIT_PREFIX}*`] } },
      }),
    )
  }

  /** Keeps partitions that begin so from a function, whatever else it is granted: for these verbs, or for all. */
  hide(from: IGrantable, prefixes: readonly string[], verbs: readonly TableVerb[] = ALL_VERBS): void {
    from.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        actions: verbs.map((verb) => `dynamodb:${verb}`),
        resources: [this.#table.tableArn],
        conditions: {
          'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': prefixes.map((prefix) => `${prefix}*`) },
        },
      }),
    )
  }
}

const ALL_VERBS: readonly TableVerb[] = ['GetItem', 'PutItem', 'Query', 'UpdateItem']
