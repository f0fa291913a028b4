import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser, PHONE } from '../support/browser.ts'
import { startSystem } from '../support/system.ts'
import { measureStart } from './field-start.ts'

/**
 * What the members' app and the resident's page cost a phone: bytes over the wire on a first visit, and the heap that
 * is left after a garbage collection, beside that of an empty page in the same browser. The build holds the budgets
 * of compressed bytes by brotli; here nothing is compressed, so these are what the phone must parse.
 */
const system = await startSystem()
const context = await openBrowser({ profile: mkdtempSync(join(tmpdir(), 'bench-')), viewport: PHONE })

const empty = await heapOf('about:blank')
report('empty page', empty)
await acceptInvitation()
const app = await heapOf(`${system.origin}/t/`)
report('members’ app, home of a team', app)
console.log(
  `members’ app above an empty page  ${megabytes(app.heap - empty.heap)} MB (wanted: at most 2.5 in all)`,
)
for (const { url } of system.posters) report(`resident’s page ${new URL(url).pathname}`, await heapOf(url))

await measureStart(context, `${system.origin}/t/`)

await context.close()
await system.stop()

async function acceptInvitation(): Promise<void> {
  const page = await context.newPage()
  await page.goto(system.invitation)
  await page.getByRole('button', { name: 'Tham gia' }).click()
  await page
    .getByRole('button', { name: 'Bắt đầu' })
    .or(page.getByRole('link', { name: 'Bắt đầu' }))
    .click()
  await page.getByText('Không còn phiếu chờ gửi').waitFor()
  await page.close()
}

async function heapOf(address: string): Promise<{ heap: number; bytes: number }> {
  const page = await context.newPage()
  const loaded: Promise<number>[] = []
  page.on('response', (response) =>
    loaded.push(
      response.body().then(
        (body) => body.length,
        () => 0,
      ),
    ),
  )
  await page.goto(address, { waitUntil: 'networkidle' })
  const heap = await usedHeap(page)
  const bytes = (await Promise.all(loaded)).reduce((sum, length) => sum + length, 0)
  await page.close()
  return { heap, bytes }
}

async function usedHeap(page: Page): Promise<number> {
  const session = await context.newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  return (await session.send('Runtime.getHeapUsage')).usedSize
}

function report(name: string, { heap, bytes }: { heap: number; bytes: number }): void {
  console.log(`${name.padEnd(34)}heap ${megabytes(heap)} MB, ${(bytes / 1000).toFixed(1)} kB unpacked`)
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(2)
}
