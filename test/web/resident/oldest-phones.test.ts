import { existsSync, readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { styles } from '../../../web/resident/styles.ts'
import { OLDEST_PHONES } from '../../../web/worker.ts'

const script = 'dist/web/r/form-1.js'

/** What Chrome 49 or iOS 10 lacks. */
const YOUNG = [
  ...[/\bfetch\(/, /\bAbortController\b/, /\bURLSearchParams\b/, /\bFormData\b/, /\bIntersectionObserver\b/],
  ...[/Object\.(values|entries|fromEntries)\b/, /\.padEnd\(/, /\.flat(Map)?\(/, /\.finally\(/, /\.at\(/],
  ...[
    /\.append\(/,
    /\.prepend\(/,
    /\.replaceWith\(/,
    /\.replaceAll\(/,
    /\.toggleAttribute\(/,
    /\.matchAll\(/,
  ],
  ...[
    /\bglobalThis\b/,
    /\bstructuredClone\b/,
    /\brequestSubmit\b/,
    /\bqueueMicrotask\b/,
    /\\p\{/,
    /\(\?<[=!]/,
  ],
]

const YOUNG_STYLES = [
  /[^-]gap:/,
  /grid/,
  /var\(/,
  /inset/,
  /aspect-ratio/,
  /\b(min|max|clamp)\(/,
  /:(is|where)\(/,
]

describe.runIf(existsSync(script))('The script of the residents’ pages', () => {
  const code = () => readFileSync(script, 'utf8')

  test('has no syntax that the oldest phones cannot read', () => {
    const write = (target: string) => transformSync(code(), { target }).code
    expect(write(OLDEST_PHONES)).toBe(write('esnext'))
  })

  test('calls nothing that they do not have', () => {
    expect(YOUNG.filter((feature) => feature.test(code()))).toEqual([])
  })
})

test('The style of the residents’ pages is one that the oldest phones know', () => {
  expect(YOUNG_STYLES.filter((feature) => feature.test(styles))).toEqual([])
})
