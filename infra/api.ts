import { Fn, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'

/** Requests a second for the whole system, and the burst above: 27 million households in a month are about 100. */
const THROTTLE = { rateLimit: 500, burstLimit: 1_000 }

/** The HTTP API before the two functions that answer people. */
export class Api extends Construct {
  /** `abc123.execute-api.ap-southeast-1.amazonaws.com` */
  readonly domain: string

  constructor(
    scope: Construct,
    id: string,
    functions: { readonly field: IFunction; readonly office: IFunction },
  ) {
    super(scope, id)
    const api = new HttpApi(this, 'HttpApi', {
      description: 'Từng Nhà',
      createDefaultStage: false,
      disableExecuteApiEndpoint: false, // CloudFront's origin
    })
    const field = new HttpLambdaIntegration('Field', functions.field)
    const office = new HttpLambdaIntegration('Office', functions.office)
    api.addRoutes({ path: '/api/field/{proxy+}', methods: [HttpMethod.ANY], integration: field })
    api.addRoutes({ path: '/g/{proxy+}', methods: [HttpMethod.ANY], integration: field })
    api.addRoutes({ path: '/api/office/{proxy+}', methods: [HttpMethod.ANY], integration: office })
    api.addRoutes({ path: '/api/openapi.json', methods: [HttpMethod.GET], integration: office })

    const log = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: { destination: new LogGroupLogDestination(log) },
    })
    this.domain = Fn.select(2, Fn.split('/', api.apiEndpoint))

    Validations.of(api).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'Who may call a route is decided in the functions (a phone’s cookie, an officer’s session, a poster’s code): ' +
        'test/functions walks every route with every role.',
    })
  }
}
