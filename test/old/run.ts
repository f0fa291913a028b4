/**
 * Walks the members' app through real old browsers, against the real system: `npm run test:old`, or with versions,
 * `npm run test:old -- 69 80`. The pages are those of the last `npm run build`.
 */
import { chromiumSurroundings } from '../support/browser.ts'
import { startSystem } from '../support/system.ts'
import { type OldBrowser, programOf, SERVED, TOO_OLD } from './browsers.ts'
import { startBrowser, type Tab } from './cdp.ts'
import { isSentAway } from './too-old.ts'
import { walk } from './walk.ts'

const chosen = process.argv.slice(2).map(Number)
const isChosen = ({ version }: OldBrowser) => chosen.length === 0 || chosen.includes(version)

const tally = { passed: 0, failed: 0, skipped: 0 }
for (const browser of SERVED.filter(isChosen)) await tryOut(browser, 'joined, recorded, sent', walk)
if (isChosen(TOO_OLD)) await tryOut(TOO_OLD, 'is told what to open instead', isSentAway)

console.log(
  `${tally.passed} passed, ${tally.failed} failed${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''}`,
)
process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0

async function tryOut(browser: OldBrowser, does: string, act: typeof walk): Promise<void> {
  const say = (how: keyof typeof tally, why: string) => {
    tally[how] += 1
    console.log(`Chromium ${String(browser.version).padEnd(4)}${how}: ${why}`)
  }
  const start = performance.now()
  const tab = await openTab(browser)
  if (tab instanceof Error) return say('skipped', tab.message)
  const system = await startSystem()
  try {
    await act(tab, system)
    say('passed', `${does} (${((performance.now() - start) / 1000).toFixed(0)} s)`)
  } catch (error) {
    say('failed', [String(error), ...tab.broken].join('\n    '))
  } finally {
    await tab.close()
    await system.stop()
  }
}

/** The libraries beside the browser of the other tests are Amazon Linux 2023's; the oldest want this machine's own. */
async function openTab(browser: OldBrowser): Promise<Tab | Error> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return new Error('packed for Linux x64 only')
  try {
    const { env } = await chromiumSurroundings()
    const program = await programOf(browser)
    const { LD_LIBRARY_PATH: _, ...own } = env
    return await startBrowser(program, env).catch(() => startBrowser(program, own))
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
