import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BrowserContext } from 'playwright-core'
import { serve } from '../../infra/local/engines/serve.ts'
import type { SurveyVersion } from '../../shared/form/definition.ts'
import { ownSurveys } from '../../shared/form/surveys/index.ts'
import { formPage } from '../../web/resident/form-page.ts'
import { styles } from '../../web/resident/styles.ts'
import { openBrowser, PHONE } from '../support/browser.ts'
import { bareForm } from './bare-form.ts'

/**
 * How soon a resident sees the first question and can answer it, beside a bare HTML form of the same questions from the
 * same server, in turns: 400 kbit/s, 400 ms for each request, a phone six times slower than this machine.
 */
const NETWORK = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const SLOWER = 6
const ROUNDS = 21

const surveys = ownSurveys.filter(({ filledBy }) => filledBy === 'resident')
const server = await startServer()
const context = await openBrowser({ profile: mkdtempSync(join(tmpdir(), 'bench-')), viewport: PHONE })

console.log(`residents’ forms, 400 kbit/s, 400 ms, CPU ${SLOWER} times slower, median of ${ROUNDS}:`)
for (const { survey } of surveys) {
  const times = { bare: [] as Times[], ours: [] as Times[] }
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const kind of ['bare', 'ours'] as const) {
      const measured = await open(context, `${server.endpoint}/${kind}/${survey}`)
      if (round >= 0) times[kind].push(measured) // the first opens the browser's own files
    }
  }
  for (const what of ['paint', 'tap'] as const) {
    const [bare, ours] = [median(times.bare, what), median(times.ours, what)]
    const ratio = (ours / bare).toFixed(2)
    console.log(
      `  ${survey} first ${what}: bare ${bare.toFixed(0)} ms, ours ${ours.toFixed(0)} ms, ${ratio} times`,
    )
  }
}
console.log('  wanted: at most 1.15 times')

await context.close()
await server.close()

type Times = { paint: number; tap: number }

/** Opens a page as one who has never seen it, and taps the first answer as soon as there is one. */
async function open(browser: BrowserContext, address: string): Promise<Times> {
  const page = await browser.newPage()
  const session = await browser.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.emulateNetworkConditions', NETWORK)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator('label').first().click()
  const times = await page.evaluate(async () => {
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    const input = await new Promise<PerformanceEntry>((resolve) => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) resolve(entry)
      }).observe({ type: 'first-input', buffered: true })
    })
    // Until the next painting, in steps of 8 ms.
    return { paint: paint?.startTime ?? Number.NaN, tap: input.startTime + input.duration }
  })
  await page.close()
  return times
}

/** Serves both kinds of page as the system does: packed, with the same head, and ours with its script. */
function startServer() {
  const script = gzipSync(readFileSync('dist/web/r/form-1.js'))
  const style = createHash('sha256').update(styles).digest('base64')
  const policy = `default-src 'none'; script-src 'self'; style-src 'sha256-${style}'; connect-src 'self'; img-src data:`
  const http = createServer(async (request, response) => {
    const [, kind, name] = (request.url ?? '').split('/')
    const version = surveys.find(({ survey }) => survey === name)
    const page = version && (kind === 'bare' ? bareForm(version) : await ourForm(version))
    response.setHeader('Content-Encoding', 'gzip')
    response.setHeader('Content-Security-Policy', policy)
    response.setHeader('Content-Type', page === undefined ? 'text/javascript' : 'text/html; charset=utf-8')
    response.end(page === undefined ? script : gzipSync(page))
  })
  return serve(http, 0, '127.0.0.1')
}

async function ourForm(version: SurveyVersion): Promise<string> {
  const fields = { _id: '01a1fc0b-e380-7f68-a59c-cbee0207ffcd', _version: '1', _opened: '1795330000000' }
  const place = 'Nhà văn hóa ấp 1, xã Hưng Mỹ'
  return String(await formPage({ version, language: 'vi', place, word: 'K7MP', fields }))
}

function median(times: Times[], what: keyof Times): number {
  const values = times.map((time) => time[what]).sort((a, b) => a - b)
  return values[Math.floor(values.length / 2)] ?? Number.NaN
}
