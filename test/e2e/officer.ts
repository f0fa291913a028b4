import { mkdtempSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeViolations, OFFICE, openBrowser } from '../support/browser.ts'

/** An officer at an office screen of 1366 by 768. */
export class Officer {
  readonly #context: BrowserContext
  readonly page: Page

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context
    this.page = page
  }

  static async at(office: string): Promise<Officer> {
    const profile = mkdtempSync(join(tmpdir(), 'office-'))
    const context = await openBrowser({ profile, viewport: OFFICE })
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(office)
    return new Officer(context, page)
  }

  /** Signs in at the provider as one of its accounts. */
  async signsInAs(email: string): Promise<void> {
    await this.page
      .getByRole('link', { name: 'Đăng nhập' })
      .or(this.page.getByRole('button', { name: 'Đăng nhập' }))
      .first()
      .click()
    await this.page.getByRole('button', { name: email }).click()
  }

  /** Goes to an address, or opens the page anew. */
  async opens(address: string): Promise<void> {
    await this.page.goto(address)
  }

  /** What the API answers this browser, with its cookies. */
  async asks(path: string): Promise<{ status: number; body: unknown }> {
    const answer = await this.page.request.get(new URL(path, this.page.url()).href, { maxRedirects: 0 })
    return { status: answer.status(), body: await answer.json().catch(() => undefined) }
  }

  async tap(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).first().click()
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor()
  }

  /** Where the keyboard stands. */
  async isAt(heading: string): Promise<void> {
    await this.page.locator(':focus', { hasText: heading }).waitFor()
  }

  async opensTab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).or(this.page.getByRole('link', { name })).first().click()
  }

  async hasNoAxeViolations(): Promise<void> {
    expect(await axeViolations(this.page)).toEqual([])
  }

  /** Presses a download link and gives what came. */
  async downloads(name: string | RegExp): Promise<{ filename: string; bytes: Buffer }> {
    const arriving = this.page.waitForEvent('download')
    await this.page.getByRole('link', { name }).first().click()
    const download = await arriving
    return { filename: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }

  close(): Promise<void> {
    return this.#context.close()
  }
}
