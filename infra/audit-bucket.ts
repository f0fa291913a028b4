import { CfnOutput, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectLockRetention } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { logicalId } from './logical-id.ts'

/** Everything that is sealed stands under it (`functions/store/keys.ts`). */
const SEALED = 'audit/*'

/** TRUST 4.9: governance mode. The mode that binds even the account's root is a matter for lawyers. */
const RETENTION = ObjectLockRetention.governance(Duration.days(365))

/**
 * The seals of the audit log. Each object is locked for a year, nothing expires, and the bucket's policy refuses to
 * everybody, administrators of the account included, to delete, to shorten the lock or to go around it. Who wants that
 * must change this policy first, which CloudTrail shows.
 */
export class AuditBucket extends Construct {
  readonly name: string
  readonly #bucket: Bucket

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.#bucket = new Bucket(this, 'Bucket', {
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: RETENTION,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.name = this.#bucket.bucketName
    this.#denyEverybody(
      [
        's3:DeleteObject',
        's3:DeleteObjectVersion',
        's3:BypassGovernanceRetention',
        's3:PutObjectRetention',
        's3:PutObjectLegalHold',
      ],
      this.#bucket.arnForObjects('*'),
    )
    this.#denyEverybody(
      ['s3:PutBucketObjectLockConfiguration', 's3:PutLifecycleConfiguration'],
      this.#bucket.bucketArn,
    )
    new CfnOutput(this, 'AuditBucket', { value: this.name })
    Validations.of(this.#bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'One function writes here once a night; CloudTrail has every call that changes the bucket.',
    })
  }

  /** Lets a function read seals and put new ones where none stands, and nobody else put anything. */
  grantSealing(to: IFunction): void {
    const { role } = to
    if (role === undefined) throw new Error('A function without a role seals nothing.')
    const objects = this.#bucket.arnForObjects(SEALED)
    to.addToRolePolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources: [objects] }))
    to.addToRolePolicy(
      new PolicyStatement({
        actions: ['s3:PutObject'],
        resources: [objects],
        conditions: { Null: { 's3:if-none-match': 'false' } }, // a put over what stands there is refused
      }),
    )
    to.addToRolePolicy(
      // Without it a missing object would look like a forbidden one.
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.#bucket.bucketArn] }),
    )
    this.#denyEverybody(['s3:PutObject'], this.#bucket.arnForObjects('*'), {
      ArnNotEquals: { 'aws:PrincipalArn': role.roleArn },
    })
    Validations.of(to.node.scope ?? to).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalId(this.#bucket)}.Arn>/${SEALED}]`,
      reason: 'Objects are named by their day; the grant ends at their common prefix.',
    })
  }

  #denyEverybody(actions: string[], resource: string, conditions?: Record<string, unknown>): void {
    this.#bucket.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions,
        resources: [resource],
        ...(conditions === undefined ? {} : { conditions }),
      }),
    )
  }
}
