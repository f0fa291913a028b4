import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeViolations, openBrowser, PHONE } from '../support/browser.ts'

/** A volunteer's phone: a real browser of 360 by 640 on a profile that outlives being killed. */
export class VolunteersPhone {
  readonly #profile = mkdtempSync(join(tmpdir(), 'phone-'))
  #context: BrowserContext | undefined
  #page: Page | undefined

  get page(): Page {
    if (this.#page === undefined) throw new Error('The phone is switched off.')
    return this.#page
  }

  /** Starts the browser, without a network if asked, and opens an address. */
  async open(address: string, network: 'online' | 'offline' = 'online'): Promise<void> {
    this.#context = await openBrowser({ profile: this.#profile, viewport: PHONE })
    this.#context.setDefaultTimeout(15_000)
    await this.#context.setOffline(network === 'offline')
    this.#page = this.#context.pages()[0] ?? (await this.#context.newPage())
    await this.#page.goto(address)
  }

  /** Waits until the app has filled its cache, so that it opens without a network from now on. */
  async isInstalled(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
  }

  /** The network loses these files from now on, until the phone is switched off. */
  async loses(files: string): Promise<void> {
    await this.#context?.route(files, (route) => route.abort())
  }

  /** Opens another tab, which is in front from then on. */
  async openTab(address: string): Promise<Page> {
    if (this.#context === undefined) throw new Error('The phone is switched off.')
    this.#page = await this.#context.newPage()
    await this.#page.goto(address)
    return this.#page
  }

  /** Brings a tab to the front again. A browser without a screen calls every tab visible, so the page is told. */
  async switchTo(tab: Page): Promise<void> {
    this.#page = tab
    await tab.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  }

  /** The browser finds a new version of the app: for a browser, a worker from another address is one. */
  async findsNewVersion(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.register('/t/sw.js?new', { scope: '/t/' })
    })
  }

  async goOffline(): Promise<void> {
    await this.#context?.setOffline(true)
  }

  async goOnline(): Promise<void> {
    await this.#context?.setOffline(false)
  }

  /** The browser is gone at once, as when the battery dies. */
  kill(): void {
    const table = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
    for (const line of table.split('\n').filter((entry) => entry.includes(this.#profile))) {
      try {
        process.kill(Number(line.trim().split(' ')[0]), 'SIGKILL')
      } catch {
        // A child of the browser that went with it.
      }
    }
    this.#context = undefined
    this.#page = undefined
  }

  async close(): Promise<void> {
    await this.#context?.close()
  }

  async tap(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).first().click()
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name }).first().click()
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor()
  }

  /** What has the focus, which is what a screen reader reads out. */
  async hearsOf(text: string): Promise<void> {
    await this.page.locator(':focus', { hasText: text }).waitFor()
  }

  /** Chooses one option of the question, or several. */
  async choose(question: string, ...options: string[]): Promise<void> {
    const card = this.page.getByRole('group', { name: question })
    for (const option of options) await card.getByText(option, { exact: true }).click()
  }

  async type(question: string, text: string): Promise<void> {
    await this.page.getByRole('group', { name: question }).getByRole('textbox').fill(text)
  }

  /** Whether this answer is chosen, as soon as it is. */
  async isChosen(option: string): Promise<void> {
    await this.page.locator('label', { hasText: option }).locator('input:checked').waitFor()
  }

  async hasNoAxeViolations(): Promise<void> {
    expect(await axeViolations(this.page)).toEqual([])
  }
}
