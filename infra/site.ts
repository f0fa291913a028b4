import { CfnOutput, Duration, Names, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Api } from './api.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'

export type SiteProps = {
  readonly api: Api
  readonly origin: string
  readonly certificate?: string | undefined
}

/**
 * CloudFront before everything: the web files from a private bucket, `/api/`, `/g/` and `/ket-qua/` from the HTTP API.
 * `dist/web` is uploaded after the deployment (README.md), so no function has to do it.
 */
export class Site extends Construct {
  constructor(scope: Construct, id: string, { api, origin, certificate }: SiteProps) {
    super(scope, id)
    const files = new Bucket(this, 'Files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    const backend = this.#backend(api)
    const web = {
      origin: S3BucketOrigin.withOriginAccessControl(files),
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: this.#headers(),
    }
    const named =
      certificate === undefined
        ? {}
        : {
            domainNames: [new URL(origin).hostname],
            certificate: Certificate.fromCertificateArn(this, 'Certificate', certificate),
          }

    const distribution = new cloudfront.Distribution(this, 'Distribution', {
      ...named,
      comment: 'Từng Nhà',
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
      defaultBehavior: {
        ...web,
        cachePolicy: cloudfront.CachePolicy.CACHING_OPTIMIZED,
        functionAssociations: [
          { function: this.#places(), eventType: cloudfront.FunctionEventType.VIEWER_REQUEST },
        ],
      },
      additionalBehaviors: {
        'api/*': backend,
        'g/*': backend,
        'ket-qua/*': this.#published(api),
        // The operator's switch: phones hear of it at once.
        't/switch.json': { ...web, cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED },
      },
    })
    new CfnOutput(this, 'FilesBucket', { value: files.bucketName })
    new CfnOutput(this, 'DistributionId', { value: distribution.distributionId })
    new CfnOutput(this, 'DistributionDomain', { value: distribution.distributionDomainName })

    Validations.of(files).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'It holds the public web files only, and CloudFront alone reads it.',
    })
    Validations.of(distribution).acknowledge(
      {
        id: 'AwsSolutions-CFR1',
        reason: 'Staff travel; nothing here may depend on the country of an address.',
      },
      {
        id: 'AwsSolutions-CFR2',
        reason:
          'The HTTP API throttles and invitations are 128-bit secrets; a firewall costs more than the system.',
      },
      {
        id: 'AwsSolutions-CFR3',
        reason: 'The API logs what matters; logs of web files would only gather addresses of residents.',
      },
      {
        id: 'AwsSolutions-CFR4',
        reason:
          'TLS 1.2 is demanded as soon as a certificate is given; CloudFront’s own name cannot demand it.',
      },
    )
  }

  #backend(api: Api) {
    return {
      origin: new HttpOrigin(api.domain),
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
      cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
      originRequestPolicy: this.#passed(),
    }
  }

  /** Pages that are the same for everybody: kept as long as they say, by their language, whatever cookies come along. */
  #published(api: Api) {
    return {
      origin: new HttpOrigin(api.domain),
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: new cloudfront.CachePolicy(this, 'Published', {
        minTtl: Duration.seconds(0),
        defaultTtl: Duration.seconds(0),
        maxTtl: Duration.minutes(5),
        queryStringBehavior: cloudfront.CacheQueryStringBehavior.allowList('lang'),
        enableAcceptEncodingGzip: true,
      }),
    }
  }

  /**
   * What of a request reaches the functions: every header that they read. The API must see its own host name, so
   * `Host` is not among them. The construct that CDK has for this refuses `Accept-Encoding`, without which nothing
   * would be sent compressed; CloudFront itself takes it where nothing is cached.
   */
  #passed(): cloudfront.IOriginRequestPolicy {
    const policy = new cloudfront.CfnOriginRequestPolicy(this, 'Passed', {
      originRequestPolicyConfig: {
        name: Names.uniqueResourceName(this, { maxLength: 128 }),
        cookiesConfig: { cookieBehavior: 'all' },
        queryStringsConfig: { queryStringBehavior: 'all' },
        headersConfig: {
          headerBehavior: 'whitelist',
          // CloudFront takes ten.
          headers: [
            'Accept-Encoding',
            'CloudFront-Viewer-Address',
            'Content-Encoding',
            'Content-Type',
            'Origin',
            'Referer',
            'Sec-Fetch-Mode',
            'Sec-Fetch-Site',
            'Sent-At',
            'X-Device',
          ],
        },
      },
    })
    return cloudfront.OriginRequestPolicy.fromOriginRequestPolicyId(this, 'PassedPolicy', policy.ref)
  }

  #headers(): cloudfront.ResponseHeadersPolicy {
    return new cloudfront.ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: cloudfront.HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: cloudfront.HeadersReferrerPolicy.SAME_ORIGIN, override: true },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), override: true },
      },
    })
  }

  /**
   * A place inside an app, `/office/results`, is answered with that app's page; `/r/` has files only; `/` leads to the
   * office.
   */
  #places(): cloudfront.Function {
    return new cloudfront.Function(this, 'Places', {
      runtime: cloudfront.FunctionRuntime.JS_2_0,
      code: cloudfront.FunctionCode.fromInline(`function handler(event) {
  var request = event.request
  if (request.uri.indexOf('/r/') === 0) return request
  var place = request.uri.match(/^\\/(t|office)(\\/|$)/)
  if (place === null) {
    return { statusCode: 302, statusDescription: 'Found', headers: { location: { value: '/office/' } } }
  }
  if (request.uri === '/' + place[1]) {
    return { statusCode: 301, statusDescription: 'Moved', headers: { location: { value: request.uri + '/' } } }
  }
  if (!/\\.\\w+$/.test(request.uri)) request.uri = '/' + place[1] + '/index.html'
  return request
}`),
    })
  }
}
