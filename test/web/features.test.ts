import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { transformSync } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { OLD_PHONES } from '../../web/worker.ts'
import { findYoung, youngFunctions, youngStyles } from './young-features.ts'

const app = path.resolve('dist/web/t')

/** The scripts or style sheets of the built app, by name; `npm test` builds before it tests. */
function built(extension: string): [string, string][] {
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .map((file) => [file, readFileSync(path.join(app, file), 'utf8')])
}

/** What of a program is younger than the oldest phones: esbuild would have to write it in another way. */
function youngSyntax(code: string, oldest: string | string[] = OLD_PHONES): string | undefined {
  const write = (target: string | string[]) =>
    transformSync(code, {
      target,
      logLevel: 'silent',
      // Safari 13 reads all of it but one corner that nobody writes, which is why esbuild takes it for unable.
      supported: { destructuring: true },
    })
  const { code: asItIs } = write('esnext')
  const { code: asTheOldestNeeds, warnings } = write(oldest)
  if (warnings[0] !== undefined) return warnings[0].text
  const needed = asTheOldestNeeds.split('\n')
  return asItIs.split('\n').find((line, index) => line !== needed[index])
}

describe.runIf(existsSync(app))('What the oldest phones get', () => {
  it.each(built('.js'))('has in %s no syntax that they cannot read', (_, code) => {
    expect(youngSyntax(code)).toBeUndefined()
  })

  it.each(built('.js'))('calls in %s nothing that they do not have', (_, code) => {
    expect(findYoung(code, youngFunctions)).toEqual([])
  })

  it.each(built('.css'))('has in %s no style that they do not know', (_, style) => {
    expect(findYoung(style, youngStyles)).toEqual([])
  })

  it('can be read by browsers of 2009 as far as it tells them that they are too old', () => {
    const [, code = ''] = built('.js').find(([file]) => file === 'old-phones.js') ?? []
    expect(youngSyntax(code, 'es5')).toBeUndefined()
  })
})

describe('The search', () => {
  it.each([...youngFunctions, ...youngStyles])('sees $name', ({ example, ...feature }) => {
    expect(findYoung(example, [feature])).toHaveLength(1)
  })

  it.each([
    'a?.b',
    'a ?? b',
    'class A { b = 1 }',
    'class A { #b }',
    'a ||= b',
    '10n',
    '/(?<=a)b/',
    'await a; export {}',
    'class A { static {} }',
  ])('sees the syntax of %s', (code) => {
    expect(() => expect(youngSyntax(code)).toBeUndefined()).toThrow()
  })

  it.each(['async () => { try { await a } catch { b() } }', 'const { a, ...b } = { ...c }', 'import("a")'])(
    'lets pass the syntax of %s',
    (code) => {
      expect(youngSyntax(code)).toBeUndefined()
    },
  )
})
