import { globSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { App, Stack, Validations } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { AwsSolutionsChecks } from 'cdk-nag'
import { describe, expect, it } from 'vitest'
import { keys } from '../../functions/store/keys.ts'
import { contentSecurityPolicy } from '../../infra/content-security-policy.ts'
import { TungNhaStack } from '../../infra/stack.ts'
import { SENT_AT_HEADER } from '../../shared/api/batches.ts'
import { DEVICE_HEADER } from '../../shared/api/devices.ts'
import { Day } from '../../shared/time.ts'

const origin = 'https://khao-sat.example.vn'

/** AWS's own policy, by the id that is the same in every account. */
const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad'

const app = anApp()
const stack = new TungNhaStack(app, 'TungNha', { origin })
const template = Template.fromStack(stack)

describe('the table', () => {
  it('is on demand, restorable, protected, and forgets what has expired', () => {
    template.hasResource('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
        Replicas: [
          Match.objectLike({
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          }),
        ],
      },
    })
  })

  it('has no index', () => {
    expect(JSON.stringify(template.toJSON())).not.toContain('SecondaryIndex')
  })
})

describe('each function', () => {
  it('runs on the newest Node, on arm64, with a log of its own that ends', () => {
    const functions = Object.values(template.findResources('AWS::Lambda::Function'))
    expect(functions).toHaveLength(3)
    for (const { Properties } of functions) {
      expect(Properties.Runtime).toBe('nodejs24.x')
      expect(Properties.Architectures).toEqual(['arm64'])
      expect(Properties.LoggingConfig.LogGroup).toBeDefined()
    }
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 })
  })

  const READ_AND_WRITE = ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem']
  const LOG = ['logs:CreateLogStream', 'logs:PutLogEvents']
  it.each([
    ['FieldFunction', [...READ_AND_WRITE, ...LOG]],
    [
      'OfficeFunction',
      [
        ...READ_AND_WRITE,
        'lambda:InvokeFunction',
        ...LOG,
        's3:GetObject', // results
        's3:GetObject', // plans of imports
        's3:ListBucket',
        's3:PutObject',
      ],
    ],
    [
      'ResultsFunction',
      [
        ...READ_AND_WRITE,
        ...LOG,
        's3:AbortMultipartUpload',
        's3:DeleteObject', // results
        's3:GetObject', // results
        's3:GetObject', // plans of imports
        's3:GetObject', // seals
        's3:ListBucket',
        's3:ListBucket',
        's3:PutObject',
        's3:PutObject',
        's3:PutObjectTagging',
      ],
    ],
  ])('%s may do what it needs and nothing else', (name, actions) => {
    expect(actionsOf(name, 'Allow')).toEqual(actions)
  })

  it.each(['FieldFunction', 'OfficeFunction', 'ResultsFunction'])(
    '%s can never change the audit trail',
    (name) => {
      const denials = statementsFor(name).filter(({ Effect }) => Effect === 'Deny')
      expect(denials).toContainEqual({
        Effect: 'Deny',
        Action: ['dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
        Resource: { 'Fn::GetAtt': [expect.stringMatching(/^Table/), 'Arn'] },
        Condition: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['AUDIT#*'] } },
      })
    },
  )

  it.each(['FieldFunction', 'ResultsFunction'])('%s reaches no role and no session', (name) => {
    for (const { pk } of [keys.staff('x'), keys.session('x'), keys.rosterEntry(undefined, 'x')]) {
      expect(deniedAt(name, pk)).toEqual(READ_AND_WRITE)
    }
    expect(deniedAt('OfficeFunction', keys.session('x').pk)).toEqual([])
  })

  it('a phone only ever adds to the audit log', () => {
    const { pk } = keys.auditEntry(undefined, Day.parse('2026-11-21'), 'x')
    const denied = deniedAt('FieldFunction', pk)
    expect(READ_AND_WRITE.filter((action) => !denied.includes(action))).toEqual(['dynamodb:PutItem'])
  })

  it('reads and writes items one by one, with a key that the denial can see', () => {
    const used = allStatements()
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(({ Action }) => Action)
      .filter((action) => action.startsWith('dynamodb:'))
    expect(new Set(used)).toEqual(new Set(READ_AND_WRITE))
  })

  it('has no action with a wildcard and no managed policy', () => {
    for (const { Action } of allStatements()) expect([Action].flat().join()).not.toContain('*')
    for (const { Properties } of Object.values(template.findResources('AWS::IAM::Role'))) {
      expect(Properties.ManagedPolicyArns).toBeUndefined()
    }
  })
})

describe('the way in', () => {
  it('leads each path to its function, throttled and logged', () => {
    const routes = Object.values(template.findResources('AWS::ApiGatewayV2::Route'))
    expect(routes.map(({ Properties }) => Properties.RouteKey).sort()).toEqual([
      'ANY /api/field/{proxy+}',
      'ANY /api/office/{proxy+}',
      'ANY /g/{proxy+}',
      'GET /api/openapi.json',
      'GET /ket-qua/{proxy+}',
    ])
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1_000 },
      AccessLogSettings: { DestinationArn: Match.anyValue() },
    })
  })

  it('lets a flood at what anybody may open through at a tenth of that, once the routes are there', () => {
    const routes = template.findResources('AWS::ApiGatewayV2::Route')
    const [stage] = Object.values(template.findResources('AWS::ApiGatewayV2::Stage'))
    const throttled = Object.entries(stage?.Properties.RouteSettings)
    const limits = { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 }
    expect(throttled).toEqual([
      ['ANY /g/{proxy+}', limits],
      ['GET /ket-qua/{proxy+}', limits],
    ])
    const open = new Set(throttled.map(([key]) => key))
    const ids = Object.keys(routes).filter((id) => open.has(routes[id]?.Properties.RouteKey))
    expect(ids).toHaveLength(2)
    expect(stage?.DependsOn).toEqual(expect.arrayContaining(ids))
  })

  it('gives the pages the policy that one machine gives them', () => {
    template.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ContentSecurityPolicy: { ContentSecurityPolicy: contentSecurityPolicy, Override: true },
        },
      },
    })
  })

  it('leads a place inside an app to its page, and the residents’ script to its file', () => {
    const [places] = Object.values(template.findResources('AWS::CloudFront::Function'))
    const lead = (uri: string) =>
      runInNewContext(`${places?.Properties.FunctionCode}; handler(event)`, { event: { request: { uri } } })
    expect(lead('/office/results/2')).toEqual({ uri: '/office/index.html' })
    expect(lead('/t/sw.js')).toEqual({ uri: '/t/sw.js' })
    expect(lead('/r/form-1.js')).toEqual({ uri: '/r/form-1.js' })
    expect(lead('/')).toMatchObject({ statusCode: 302 })
    expect(lead('/r')).toMatchObject({ statusCode: 302 })
  })

  it('keeps the operator’s switch nowhere on its way, and guards it as the pages are', () => {
    const [distribution] = Object.values(template.findResources('AWS::CloudFront::Distribution'))
    const { CacheBehaviors, DefaultCacheBehavior } = distribution?.Properties.DistributionConfig ?? {}
    const found = CacheBehaviors.find(
      ({ PathPattern }: { PathPattern: string }) => PathPattern === 't/switch.json',
    )
    expect(found).toMatchObject({
      CachePolicyId: CACHING_DISABLED,
      TargetOriginId: DefaultCacheBehavior.TargetOriginId,
      ResponseHeadersPolicyId: DefaultCacheBehavior.ResponseHeadersPolicyId,
    })
    expect(DefaultCacheBehavior.CachePolicyId).not.toBe(CACHING_DISABLED)
  })

  it('keeps the published results by their language only, and for five minutes at most', () => {
    const [distribution] = Object.values(template.findResources('AWS::CloudFront::Distribution'))
    const { CacheBehaviors } = distribution?.Properties.DistributionConfig ?? {}
    const found = CacheBehaviors.find(
      ({ PathPattern }: { PathPattern: string }) => PathPattern === 'ket-qua/*',
    )
    expect(found.OriginRequestPolicyId).toBeUndefined() // no cookie reaches what everybody is shown
    const policy = template.findResources('AWS::CloudFront::CachePolicy')[found.CachePolicyId.Ref]
    expect(policy?.Properties.CachePolicyConfig).toMatchObject({
      MaxTTL: 300,
      DefaultTTL: 0,
      ParametersInCacheKeyAndForwardedToOrigin: {
        CookiesConfig: { CookieBehavior: 'none' },
        HeadersConfig: { HeaderBehavior: 'none' },
        QueryStringsConfig: { QueryStringBehavior: 'whitelist', QueryStrings: ['lang'] },
      },
    })
  })

  it('passes on every header that the functions read, and what compression asks for, within the ten that it may', () => {
    const sources = globSync('functions/**/*.ts').map((file) => readFileSync(file, 'utf8'))
    const read = sources.flatMap((source) => [...source.matchAll(/req\.header\('([\w-]+)'\)/g)])
    const names = new Set([
      'Accept-Encoding',
      SENT_AT_HEADER,
      DEVICE_HEADER,
      ...read.map(([, name = '']) => name),
    ])
    expect(names).toContain('Content-Encoding')
    template.hasResourceProperties('AWS::CloudFront::OriginRequestPolicy', {
      OriginRequestPolicyConfig: {
        CookiesConfig: { CookieBehavior: 'all' },
        QueryStringsConfig: { QueryStringBehavior: 'all' },
        HeadersConfig: { HeaderBehavior: 'whitelist', Headers: [...names].sort() },
      },
    })
    expect(names.size).toBeLessThanOrEqual(10)
  })

  it('lets nobody sign up by himself, and brings staff back to the office function', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    })
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: ['code'],
      GenerateSecret: false,
      CallbackURLs: [`${origin}/api/office/sign-in/callback`],
    })
  })
})

describe('results', () => {
  it('rest in a private bucket: files of rows 30 days, what else exports have 460, plans of imports a year, all others for good', () => {
    const rules = Object.values(template.findResources('AWS::S3::Bucket')).flatMap(
      ({ Properties }) => Properties.LifecycleConfiguration?.Rules ?? [],
    )
    expect(rules.filter((rule) => rule.ExpirationInDays !== undefined)).toEqual([
      { ExpirationInDays: 30, Status: 'Enabled', TagFilters: [{ Key: 'rows', Value: 'yes' }] },
      { ExpirationInDays: 460, Prefix: 'exports/', Status: 'Enabled' },
      { ExpirationInDays: 365, Prefix: 'imports/', Status: 'Enabled' },
    ])
    template.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
    })
  })

  it('are recounted each night', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'cron(30 18 * * ? *)',
      Targets: [Match.objectLike({ Input: '{"kind":"nightly"}' })],
    })
  })

  it('are removed by the results function alone, and no plan of an import is', () => {
    const removals = allStatements().filter(
      ({ Effect, Action }) => Effect === 'Allow' && [Action].flat().includes('s3:DeleteObject'),
    )
    for (const removal of removals) {
      expect(removal).toMatchObject({ Action: 's3:DeleteObject' })
      expect(statementsFor('ResultsFunction')).toContainEqual(removal)
    }
    const places = JSON.stringify(removals.map(({ Resource }) => Resource)).match(/"\/[^"]+"/g)
    expect(places).toEqual(['"/results/*"', '"/exports/*"'])
  })
})

describe('the seals of the audit log', () => {
  const [[bucket = '', { Properties, ...kept }] = ['', { Properties: {} }]] = Object.entries(
    template.findResources('AWS::S3::Bucket', { Properties: { ObjectLockEnabled: true } }),
  )

  it('rest in a bucket of their own that locks each of them for a year and lets nothing expire', () => {
    expect(kept).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
    expect(Properties).toMatchObject({
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 365 } },
      },
      VersioningConfiguration: { Status: 'Enabled' },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    })
    expect(Properties).not.toHaveProperty('LifecycleConfiguration')
  })

  const arn = { 'Fn::GetAtt': [bucket, 'Arn'] }
  const objects = (path: string) => ({ 'Fn::Join': ['', [arn, path]] })
  const isOfBucket = ({ Resource }: Statement) => JSON.stringify(Resource).includes(bucket)

  it('are written by the results function, only where nothing stands, and by nobody else', () => {
    const grants = allStatements().filter((statement) => isOfBucket(statement))
    expect(grants).toEqual([
      { Effect: 'Allow', Action: 's3:GetObject', Resource: objects('/audit/*') },
      {
        Effect: 'Allow',
        Action: 's3:PutObject',
        Resource: objects('/audit/*'),
        Condition: { Null: { 's3:if-none-match': 'false' } },
      },
      { Effect: 'Allow', Action: 's3:ListBucket', Resource: arn },
    ])
    expect(statementsFor('ResultsFunction')).toEqual(expect.arrayContaining(grants))
    expect(deniedTo('*')).toContainEqual({
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: 's3:PutObject',
      Resource: objects('/*'),
      Condition: {
        ArnNotEquals: {
          'aws:PrincipalArn': {
            'Fn::GetAtt': [expect.stringMatching(/^ResultsFunctionRole/), 'Arn'],
          },
        },
      },
    })
  })

  it('can be deleted, unlocked or made to expire by nobody', () => {
    expect(deniedTo('*')).toContainEqual({
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: [
        's3:DeleteObject',
        's3:DeleteObjectVersion',
        's3:BypassGovernanceRetention',
        's3:PutObjectRetention',
        's3:PutObjectLegalHold',
      ],
      Resource: objects('/*'),
    })
    expect(deniedTo('*')).toContainEqual({
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: ['s3:PutBucketObjectLockConfiguration', 's3:PutLifecycleConfiguration'],
      Resource: arn,
    })
    expect(deniedTo('*')).toContainEqual(
      expect.objectContaining({ Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    )
  })

  it('are made each night', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'cron(0 18 * * ? *)',
      Targets: [Match.objectLike({ Input: '{"kind":"seal-audit"}' })],
    })
  })

  function deniedTo(principal: string): Statement[] {
    return Object.values(
      template.findResources('AWS::S3::BucketPolicy', { Properties: { Bucket: { Ref: bucket } } }),
    )
      .flatMap(statementsOf)
      .filter(({ Effect, Principal }) => Effect === 'Deny' && Principal?.AWS === principal)
  }
})

describe('the rules of cdk-nag', () => {
  it('leave no finding unexplained', () => {
    expect(() => app.synth()).not.toThrow()
  })

  it('stop a synthesis that has one', () => {
    const careless = anApp()
    new Bucket(new Stack(careless, 'Careless'), 'Open')
    expect(() => careless.synth()).toThrow('AwsSolutions-S1')
  })
})

function anApp(): App {
  const made = new App({ outdir: mkdtempSync(join(tmpdir(), 'tung-nha-cdk-')) })
  Validations.of(made).addPlugins(new AwsSolutionsChecks())
  return made
}

type Policy = ReturnType<typeof template.findResources>[string]

type Statement = {
  Effect: string
  Action: string | string[]
  Resource: unknown
  Principal?: { AWS?: string }
  Condition?: Record<string, Record<string, unknown>>
}

function statementsOf(policy: Policy): Statement[] {
  return policy.Properties.PolicyDocument.Statement
}

/** What the roles of the functions may and may not do. */
function allStatements(): Statement[] {
  return Object.values(template.findResources('AWS::IAM::Policy')).flatMap(statementsOf)
}

function statementsFor(name: string): Statement[] {
  return Object.entries(template.findResources('AWS::IAM::Policy'))
    .filter(([id]) => id.startsWith(name))
    .flatMap(([, policy]) => statementsOf(policy))
}

/** What a function may not do in the partition `pk`, of what reads and writes items. */
function deniedAt(name: string, pk: string): string[] {
  const denials = statementsFor(name).filter(({ Effect, Condition }) => {
    const prefixes = [Condition?.['ForAnyValue:StringLike']?.['dynamodb:LeadingKeys']].flat()
    return Effect === 'Deny' && prefixes.some((prefix) => pk.startsWith(String(prefix).replace(/\*$/, '')))
  })
  return denials
    .flatMap(({ Action }) => Action)
    .filter((action) => action !== 'dynamodb:DeleteItem')
    .sort()
}

function actionsOf(name: string, effect: string): string[] {
  return statementsFor(name)
    .filter(({ Effect }) => Effect === effect)
    .flatMap(({ Action }) => Action)
    .sort()
}
