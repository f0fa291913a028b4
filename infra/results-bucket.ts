import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { downloadedExports, rowFiles } from '../functions/store/keys.ts'
import { logicalId } from './logical-id.ts'

/** Files of rows that people asked for, and what went into them (`functions/store/keys.ts`). */
const EXPORTS = 'exports/'
/** Everything that recounts and exports write stands under one of them. */
const RESULTS = ['results/*', `${EXPORTS}*`]
/** What imports are to change: kept while an audit entry may have to be explained. */
const IMPORTS = 'imports/'
const IMPORT_DAYS = 365

/**
 * Result files: private, reached by links of minutes. Files of rows go after 30 days (DESIGN.md, "Retention"), plans of
 * imports after a year, what else stands beside files of rows when nobody's next export is compared with it any more;
 * summaries and manifests of recounts stay, for a frozen survey's can never be made anew.
 */
export class ResultsBucket extends Construct {
  readonly name: string
  readonly #bucket: Bucket

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.#bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      lifecycleRules: [
        { tagFilters: rowFiles.tag, expiration: Duration.days(rowFiles.days) },
        { prefix: EXPORTS, expiration: Duration.days(downloadedExports.manifestDays) },
        { prefix: IMPORTS, expiration: Duration.days(IMPORT_DAYS) },
        { abortIncompleteMultipartUploadAfter: Duration.days(1) }, // S3 takes no tags beside it
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.name = this.#bucket.bucketName
    Validations.of(this.#bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Every link is given out by the office function; access logs would only repeat who asked there.',
    })
  }

  /** Lets a function read results and exports. Without the list permission a missing object would look like a forbidden one. */
  grantRead(to: IFunction): void {
    this.#grant(to, ['s3:GetObject'], RESULTS)
    to.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.#bucket.bucketArn] }),
    )
  }

  /** Lets a function write results and exports, tag them as it writes, and give up one that it has begun. */
  grantWrite(to: IFunction): void {
    this.#grant(to, ['s3:PutObject', 's3:PutObjectTagging', 's3:AbortMultipartUpload'], RESULTS)
  }

  /** Lets a function remove results and exports: copies of what residents took back. */
  grantRemove(to: IFunction): void {
    this.#grant(to, ['s3:DeleteObject'], RESULTS)
  }

  /** Lets a function read the plans of imports; with `grantRead`, which lists. */
  grantReadPlans(to: IFunction): void {
    this.#grant(to, ['s3:GetObject'], [`${IMPORTS}*`])
  }

  /** Lets a function keep the plan of an import. */
  grantWritePlans(to: IFunction): void {
    this.#grant(to, ['s3:PutObject'], [`${IMPORTS}*`])
  }

  #grant(to: IFunction, actions: string[], places: string[]): void {
    const resources = places.map((objects) => this.#bucket.arnForObjects(objects))
    to.addToRolePolicy(new PolicyStatement({ actions, resources }))
    for (const objects of places) {
      Validations.of(to.node.scope ?? to).acknowledge({
        id: `AwsSolutions-IAM5[Resource::<${logicalId(this.#bucket)}.Arn>/${objects}]`,
        reason: 'Each run makes up the names of its files; the grant ends at their common prefix.',
      })
    }
  }
}
