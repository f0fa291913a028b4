import { createServer, type RequestListener } from 'node:http'
import { serve } from './engines/serve.ts'
import { originOf } from './settings.ts'
import { StartProblem } from './start-problem.ts'
import { words } from './words.ts'

/** The one address of the system, held from now on. It says 503 until somebody answers there. */
export type OpenAddress = {
  origin: string
  answerBy(listener: RequestListener): void
  /** Ends what is under way first. */
  close(): Promise<void>
}

/** Throws a `StartProblem` when the address cannot be opened. */
export async function openAddress(host: string, port: number): Promise<OpenAddress> {
  let answer: RequestListener = (_, response) => response.writeHead(503, { 'Retry-After': '1' }).end()
  const running = await listen((request, response) => answer(request, response), host, port)
  return {
    origin: originOf(host, Number(new URL(running.endpoint).port)),
    answerBy(listener) {
      answer = listener
    },
    close: running.close,
  }
}

async function listen(listener: RequestListener, host: string, port: number) {
  try {
    return await serve(createServer(listener), port, host)
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    throw new StartProblem(taken ? words.portTaken(port) : words.cannotListen(host, port))
  }
}
