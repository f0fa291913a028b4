import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'

/** The one secret: keys the HMAC of batches and the tokens of devices. A lost key would end every phone's access. */
export class ServerKey extends Construct {
  /** Resolved by CloudFormation when it deploys; the template holds a reference only. */
  readonly value: string

  constructor(scope: Construct, id: string) {
    super(scope, id)
    const secret = new Secret(this, 'Secret', {
      description: 'Từng Nhà: the server key',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.value = secret.secretValue.unsafeUnwrap()
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'Rotating the key would end the access of every phone that has joined; it is changed only by hand.',
    })
  }
}
