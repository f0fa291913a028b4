import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContext, chromium, type Page } from 'playwright-core'

/** A phone of the cheap kind and an office screen, the two sizes that every page is looked at in. */
export const PHONE = { width: 360, height: 640 }
export const OFFICE = { width: 1366, height: 768 }

/**
 * Opens a real browser on a profile folder, so that closing it — or killing it — and opening it again finds
 * what the pages had stored. Vietnamese by language, as the users' phones are.
 */
export async function openBrowser(options: {
  profile: string
  viewport: { width: number; height: number }
  javaScriptEnabled?: boolean
}): Promise<BrowserContext> {
  const { executablePath, env } = await chromiumSurroundings()
  return chromium.launchPersistentContext(options.profile, {
    executablePath,
    env,
    args: ['--no-sandbox', '--lang=vi-VN', '--disable-background-networking', '--disable-component-update'],
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: options.viewport,
    javaScriptEnabled: options.javaScriptEnabled ?? true,
    acceptDownloads: true,
  })
}

/** What axe finds on the page: each rule that is broken, and where. */
export async function axeViolations(page: Page): Promise<{ rule: string; at: unknown[] }[]> {
  // Our pages have no frames: without them axe needs no tab of its own for each look.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => ({ rule: id, at: nodes.map((node) => node.target) }))
}

type Chromium = { executablePath: string; env: Record<string, string> }

/**
 * CHROME_PATH when it is set; on Linux x64 the Chromium that came with npm, unpacked once together with the
 * libraries and fonts that it carries; elsewhere a Chrome in one of its usual places.
 */
export async function chromiumSurroundings(): Promise<Chromium> {
  const env = { ...definedOnly(process.env), LANG: 'vi_VN.UTF-8' }
  if (process.env.CHROME_PATH !== undefined) return { executablePath: process.env.CHROME_PATH, env }
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium(env)
  const installed = USUAL_PLACES.find(existsSync)
  if (installed === undefined) throw new Error('No Chrome found: set CHROME_PATH to one.')
  return { executablePath: installed, env }
}

const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
]

async function unpackChromium(env: Record<string, string>): Promise<Chromium> {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const folder = path.resolve('node_modules/.cache/chromium-153')
  const executablePath = path.join(folder, 'chromium')
  const libraries = path.join(folder, 'al2023', 'lib')
  const fontsConf = path.join(folder, 'fonts.conf')
  if (!existsSync(fontsConf)) {
    mkdirSync(folder, { recursive: true })
    await intoFolder(folder, async () => {
      const { default: packed, inflate } = await import('@sparticuz/chromium')
      await packed.executablePath()
      await inflate(path.join(path.dirname(main), '..', 'bin', 'al2023.tar.br'))
    })
    writeFileSync(fontsConf, fontConfig(folder)) // last: it marks a whole unpacking
  }
  const libraryPath = [libraries, env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return { executablePath, env: { ...env, LD_LIBRARY_PATH: libraryPath, FONTCONFIG_FILE: fontsConf } }
}

// The package unpacks into the temporary folder, under no version's name.
async function intoFolder(folder: string, unpack: () => Promise<void>): Promise<void> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    await unpack()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

function fontConfig(folder: string): string {
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    `<dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir>`,
    '<config></config></fontconfig>',
  ].join('')
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
