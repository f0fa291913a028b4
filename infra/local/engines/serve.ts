import { once } from 'node:events'
import type { Server } from 'node:http'

/** Something that listens on this machine until it is closed. */
export type Running = { endpoint: string; close(): Promise<void> }

export const LOOPBACK = '127.0.0.1'

/** Listens on the loopback address, on any free port unless one is named; closing finishes what is under way. */
export async function serve(server: Server, port = 0, host = LOOPBACK): Promise<Running> {
  server.listen(port, host)
  await once(server, 'listening')
  return {
    endpoint: `http://${host}:${portOf(server)}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined || error === null ? resolve() : reject(error)))
      }),
  }
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('This server has no port.')
  return address.port
}
