import { type Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import * as lambda from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { bundle } from './bundle.ts'

export type NodeFunctionProps = {
  /** `field` for `functions/field.lambda.ts`. */
  readonly name: string
  readonly environment: Record<string, string>
  readonly memoryMiB: number
  readonly timeout: Duration
}

/** One of our functions: bundled here by esbuild, its log kept a month, its role without a managed policy. */
export class NodeFunction extends Construct {
  readonly handler: lambda.Function

  constructor(scope: Construct, id: string, props: NodeFunctionProps) {
    super(scope, id)
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    logGroup.grantWrite(role)

    this.handler = new lambda.Function(this, 'Handler', {
      code: lambda.Code.fromAsset(bundle(props.name).folder),
      handler: 'index.handler',
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      memorySize: props.memoryMiB,
      timeout: props.timeout,
      environment: props.environment,
      role,
      logGroup,
      loggingFormat: lambda.LoggingFormat.JSON,
    })
  }
}
