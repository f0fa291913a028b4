import { Fn, RemovalPolicy, Validations } from 'aws-cdk-lib'
import {
  CfnStage,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'

/** Everything that residents open and send. */
const RESIDENTS = '/g/{proxy+}'

/** The results that provinces publish. */
const RESULTS = '/ket-qua/{proxy+}'

/** Requests a second for the whole system, and the burst above: 27 million households in a month are about 100. */
const THROTTLE = { rateLimit: 500, burstLimit: 1_000 }

/** Of these, what anybody may ask for who found a code: it bounds what a flood costs (docs/runbook.md). */
const PUBLIC_THROTTLE = { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 }

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
    const ofResidents = api.addRoutes({
      path: RESIDENTS,
      methods: [HttpMethod.ANY],
      integration: field,
    })
    const ofProvinces = api.addRoutes({ path: RESULTS, methods: [HttpMethod.GET], integration: office })
    api.addRoutes({ path: '/api/office/{proxy+}', methods: [HttpMethod.ANY], integration: office })
    api.addRoutes({ path: '/api/openapi.json', methods: [HttpMethod.GET], integration: office })

    const log = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const stage = new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: { destination: new LogGroupLogDestination(log) },
    })
    throttle(stage, { [`ANY ${RESIDENTS}`]: PUBLIC_THROTTLE, [`GET ${RESULTS}`]: PUBLIC_THROTTLE })
    // A stage that names a route which is not there yet cannot be made.
    stage.node.addDependency(...ofResidents, ...ofProvinces)
    this.domain = Fn.select(2, Fn.split('/', api.apiEndpoint))

    Validations.of(api).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'Who may call a route is decided in the functions (a phone’s cookie, an officer’s session, a poster’s code): ' +
        'test/functions walks every route with every role.',
    })
  }
}

// CDK's own stage throttles all routes alike; CloudFormation takes settings by route key, written as the API spells them.
function throttle(stage: HttpStage, byRoute: Record<string, typeof PUBLIC_THROTTLE>): void {
  const { defaultChild } = stage.node
  if (!(defaultChild instanceof CfnStage)) throw new Error('A stage is made of something else.')
  defaultChild.routeSettings = byRoute
}
