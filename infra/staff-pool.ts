import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { AccountRecovery, Mfa, OAuthScope, UserPool } from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import { SIGN_IN_CALLBACK_PATH } from '../shared/api/office.ts'

/**
 * Where staff sign in: known by e-mail, added by an administrator, never by themselves. What somebody may do is not
 * said here but in the table; any other OpenID provider can take this one's place.
 */
export class StaffPool extends Construct {
  readonly issuer: string
  readonly clientId: string

  constructor(scope: Construct, id: string, { origin }: { readonly origin: string }) {
    super(scope, id)
    const pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      standardAttributes: { email: { required: true, mutable: true } },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    pool.addDomain('SignIn', { cognitoDomain: { domainPrefix: `tung-nha-${Aws.ACCOUNT_ID}` } })
    const client = pool.addClient('Office', {
      generateSecret: false, // PKCE takes its place
      preventUserExistenceErrors: true,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [origin + SIGN_IN_CALLBACK_PATH],
        logoutUrls: [`${origin}/office/`],
      },
    })
    this.issuer = pool.userPoolProviderUrl
    this.clientId = client.userPoolClientId

    Validations.of(pool).acknowledge(
      {
        id: 'AwsSolutions-COG2',
        reason:
          'A second factor is offered, not demanded: many communes share phones. An administrator may demand it.',
      },
      {
        id: 'AwsSolutions-COG3',
        reason: 'Threat protection needs the Plus plan at $0.02 a person and month; sign-ups are closed.',
      },
      {
        id: 'AwsSolutions-COG8',
        reason: 'The same: the Essentials plan is enough for some thousand known people.',
      },
    )
  }
}
