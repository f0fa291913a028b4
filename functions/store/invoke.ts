import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { reaching } from './endpoint.ts'

/** Starts another function without waiting for its end. Resolves once the event is taken, rejects if it is not. */
export type Invoke = (event: unknown) => Promise<void>

/** Lambda's asynchronous invoke: the event waits in Lambda's queue, which tries it three times. */
export function openInvoke(options: { functionName: string; endpoint: string | undefined }): Invoke {
  const client = new LambdaClient(reaching(options.endpoint))
  return async function invoke(event) {
    await client.send(
      new InvokeCommand({
        FunctionName: options.functionName,
        InvocationType: 'Event',
        Payload: new TextEncoder().encode(JSON.stringify(event)),
      }),
    )
  }
}
