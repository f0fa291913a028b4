import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as z from 'zod/mini'

/** The one tab of a browser, spoken to by the DevTools protocol itself: test libraries no longer know these browsers. */
export type Tab = {
  /** The result of one command; rejects when the browser refuses it or has gone. */
  send: (method: string, params?: Record<string, unknown>) => Promise<unknown>
  /** What an expression gives in the page, promises awaited. Only syntax that the browser knows. */
  evaluate: (expression: string) => Promise<unknown>
  /** What broke in the page's own programs so far. */
  broken: string[]
  close: () => Promise<void>
}

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--lang=vi-VN',
  '--remote-debugging-port=0',
]

/** Starts a browser on a new profile. Throws what it printed when it does not start. */
export async function startBrowser(program: string, env: Record<string, string>): Promise<Tab> {
  const profile = mkdtempSync(path.join(tmpdir(), 'old-browser-'))
  const child = spawn(program, [...ARGUMENTS, `--user-data-dir=${profile}`, 'about:blank'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const close = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    return { ...(await connect(await tabOf(await doorOf(child)))), close }
  } catch (error) {
    await close()
    throw error
  }
}

function doorOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const end = (why: string) =>
      reject(new Error(`${why}: ${printed.trim().split('\n').slice(-2).join(' ')}`))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      const door = /listening on ws:\/\/([^/]+)/.exec(printed)?.[1]
      if (door !== undefined) resolve(door)
    })
    child.once('error', (error) => end(error.message))
    child.once('exit', (code, signal) => end(`ended with ${code ?? signal}`))
    setTimeout(() => end('did not start'), 30_000).unref()
  })
}

const Tabs = z.array(z.looseObject({ type: z.string(), webSocketDebuggerUrl: z.string() }))

async function tabOf(door: string): Promise<string> {
  // The door is open a moment before the tab is.
  for (let look = 0; look < 50; look += 1) {
    const tabs = Tabs.parse(await (await fetch(`http://${door}/json/list`)).json())
    const tab = tabs.find(({ type }) => type === 'page')
    if (tab !== undefined) return tab.webSocketDebuggerUrl
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The browser has no tab.')
}

const Message = z.looseObject({
  id: z.optional(z.int()),
  method: z.optional(z.string()),
  params: z.optional(z.unknown()),
  result: z.optional(z.unknown()),
  error: z.optional(z.looseObject({ message: z.string() })),
})

const Thrown = z.looseObject({
  exceptionDetails: z.looseObject({
    text: z.string(),
    exception: z.optional(z.looseObject({ description: z.optional(z.string()) })),
  }),
})

const Evaluated = z.looseObject({ result: z.looseObject({ value: z.optional(z.unknown()) }) })

async function connect(address: string): Promise<Omit<Tab, 'close'>> {
  const socket = new WebSocket(address)
  await once(socket, 'open')
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (why: Error) => void }>()
  const broken: string[] = []
  let last = 0

  socket.addEventListener('message', ({ data }) => {
    const message = Message.parse(JSON.parse(String(data)))
    if (message.method === 'Runtime.exceptionThrown') broken.push(whyOf(Thrown.parse(message.params)))
    const call = waiting.get(message.id ?? 0)
    if (call === undefined) return
    waiting.delete(message.id ?? 0)
    if (message.error === undefined) call.resolve(message.result)
    else call.reject(new Error(message.error.message))
  })
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser has gone.'))
  })

  const send: Tab['send'] = (method, params = {}) =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      socket.send(JSON.stringify({ id: last, method, params }))
    })
  await send('Page.enable')
  await send('Runtime.enable')
  return {
    send,
    broken,
    async evaluate(expression) {
      const result = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
      const thrown = Thrown.safeParse(result)
      if (thrown.success) throw new Error(whyOf(thrown.data))
      return Evaluated.parse(result).result.value
    },
  }
}

function whyOf({ exceptionDetails: { text, exception } }: z.infer<typeof Thrown>): string {
  return exception?.description ?? text
}
