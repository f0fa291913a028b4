import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'

/** Starts another function without waiting for its end. Resolves once the event is taken, rejects if it is not. */
export type Invoke = (event: unknown) => Promise<void>

/** Lambda's asynchronous invoke: the event waits in Lambda's queue, which tries it three times. */
export function openInvoke(options: { functionName: string; endpoint?: string | undefined }): Invoke {
  const local = { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
  const client = new LambdaClient(
    options.endpoint === undefined ? {} : { endpoint: options.endpoint, ...local },
  )
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
