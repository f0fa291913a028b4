import { readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { BrowserContext, Page } from 'playwright-core'
import { weigh } from '../../web/budget.ts'
import { startBarePage } from './bare-page.ts'

/** How many times slower than this machine the phone is. The worker has a thread of its own, which nobody slows. */
const SLOWER = 6
const ROUNDS = 9

type Target = { name: string; address: string; drawn: string }

/**
 * What a phone that is six times slower than this machine needs to start the app without a network, to show a question,
 * and to answer a tap; each beside a page that is nothing but Preact and a worker, measured in turns with it.
 */
export async function measureStart(context: BrowserContext, app: string): Promise<void> {
  const bare = await startBarePage()
  const page = await context.newPage()
  const question = await beginForm(page, app)
  const targets: Target[] = [
    { name: 'bare Preact page', address: bare.address, drawn: 'Một câu' },
    { name: 'home of a team', address: app, drawn: 'Ghi phiếu mới' },
    { name: 'first question', address: question, drawn: 'Mã hộ' },
  ]
  for (const { address, drawn } of targets) await keep(page, address, drawn)
  await context.setOffline(true)

  const starts = new Map(targets.map(({ name }) => [name, [] as number[]]))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const target of targets) starts.get(target.name)?.push(await start(context, target))
  }
  const floor = median(starts.get('bare Preact page') ?? [])
  console.log(`\nwarm start without a network, CPU ${SLOWER} times slower, median of ${ROUNDS}:`)
  for (const [name, times] of starts) report(name, median(times), floor)
  console.log('  wanted: home at most 2.5 times the bare page, and at most 1,000 ms')

  const bareTap = await taps(context, bare.address, 'button')
  const appTap = await taps(context, question, '.choice')
  console.log(`\ntap to paint, CPU ${SLOWER} times slower, median of ${ROUNDS} (in steps of 8 ms):`)
  report('bare Preact page', bareTap, bareTap)
  report('an option of a question', appTap, bareTap)

  const { firstQuestionScripts, allScripts } = weigh(path.resolve('dist/web/t'))
  const least = brotliCompressSync(readFileSync(bare.script)).length
  console.log('\nscripts, brotli:')
  for (const [name, bytes] of Object.entries({
    'bare Preact page': least,
    firstQuestionScripts,
    allScripts,
  })) {
    console.log(`  ${name.padEnd(26)}${bytes} B, ${(bytes / least).toFixed(1)} times`)
  }
  await context.setOffline(false)
  await page.close()
  await bare.close()
}

/** Opens a new form, and gives its address. */
async function beginForm(page: Page, app: string): Promise<string> {
  await page.goto(app)
  await page.getByRole('button', { name: /Phiếu ghi nhận kỹ năng số/ }).click()
  await page.getByRole('group', { name: 'Mã hộ' }).getByRole('textbox').fill('001')
  return page.url()
}

/** Lets the worker keep the page, and the browser keep what it has compiled. */
async function keep(page: Page, address: string, drawn: string): Promise<void> {
  for (let visit = 0; visit < 3; visit += 1) {
    await page.goto('about:blank')
    await page.goto(address)
    await page.getByText(drawn).first().waitFor()
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
  }
}

async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  return page
}

/** From the beginning of the navigation until the text has been painted, in ms. */
async function start(context: BrowserContext, { address, drawn }: Target): Promise<number> {
  const page = await slowPage(context)
  await page.addInitScript((text) => {
    const look = () => {
      if (document.body?.innerText.includes(text) !== true) return requestAnimationFrame(look)
      return requestAnimationFrame(() => Object.assign(window, { drawnAt: performance.now() }))
    }
    requestAnimationFrame(look)
  }, drawn)
  await page.goto(address)
  const drawnAt = await page.waitForFunction(() => Reflect.get(window, 'drawnAt'))
  const time = Number(await drawnAt.jsonValue())
  await page.close()
  return time
}

/** How long the browser says that taps on the first of these took until the next painting, in ms. */
async function taps(context: BrowserContext, address: string, place: string): Promise<number> {
  const page = await slowPage(context)
  await page.goto(address)
  await page.locator(place).first().waitFor()
  await page.evaluate(() => {
    const seen: number[] = []
    Object.assign(window, { seen })
    const watched = { type: 'event', durationThreshold: 16 }
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'click') seen.push(duration)
    }).observe(watched)
  })
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.evaluate(() => Object.assign(window, { before: Reflect.get(window, 'seen').length }))
    // Two in turn, so that each tap changes something.
    await page
      .locator(place)
      .nth(round % 2)
      .click()
    const found = await page.waitForFunction(() =>
      Reflect.get(window, 'seen').at(Reflect.get(window, 'before')),
    )
    times.push(Number(await found.jsonValue()))
  }
  await page.close()
  return median(times)
}

function report(name: string, time: number, floor: number): void {
  console.log(`  ${name.padEnd(26)}${time.toFixed(0)} ms, ${(time / floor).toFixed(2)} times`)
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
