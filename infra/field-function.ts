import { Duration } from 'aws-cdk-lib'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import type * as z from 'zod/mini'
import type { FieldEnv } from '../functions/env.ts'
import { AUDIT_PREFIX, STAFF_PREFIXES } from '../functions/store/keys.ts'
import { NodeFunction } from './node-function.ts'
import type { ServerKey } from './server-key.ts'
import type { ResponseTable } from './table.ts'

export type FieldFunctionProps = {
  readonly table: ResponseTable
  readonly key: ServerKey
  readonly origin: string
}

/** What phones and residents talk to. */
export class FieldFunction extends Construct {
  readonly handler: IFunction

  constructor(scope: Construct, id: string, { table, key, origin }: FieldFunctionProps) {
    super(scope, id)
    const environment = {
      TABLE: table.name,
      ORIGIN: origin,
      SERVER_KEY: key.value,
    } satisfies z.input<typeof FieldEnv>

    const { handler } = new NodeFunction(this, 'Function', {
      name: 'field',
      environment,
      memoryMiB: 512,
      timeout: Duration.seconds(10),
    })
    table.grant(handler, ['GetItem', 'PutItem', 'Query', 'UpdateItem'])
    // Anybody may call it: it must not be a way to sessions and roles, and of the log it only ever adds to the end.
    table.hide(handler, STAFF_PREFIXES)
    table.hide(handler, [AUDIT_PREFIX], ['GetItem', 'Query'])
    this.handler = handler
  }
}
