import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInApp } from '../../../web/field/joining/in-app.ts'
import { codeIn, codeProblem, typedCode } from '../../../web/field/joining/typing.ts'
import { appNameIn, chromeLink, wayOut } from '../../../web/field/joining/way-out.ts'

const ANDROID = 'AppleWebKit/537.36 (KHTML, like Gecko)'
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'

const inApp: [name: string | undefined, userAgent: string][] = [
  [
    'Zalo', // which leaves the usual mark of a WebView out
    `Mozilla/5.0 (Linux; Android 10; Active 3 Build/QP1A.190711.020;) ${ANDROID} Version/4.0 Chrome/99.0.4844.58 Mobile Safari/537.36 Zalo android/12100609 ZaloTheme/light ZaloLanguage/vi`,
  ],
  [
    'Zalo',
    `Mozilla/5.0 (Linux; Android 12; SM-A525F Build/SP1A.210812.016; wv) ${ANDROID} Version/4.0 Chrome/120.0.6099.230 Mobile Safari/537.36 Zalo android/12100625 ZaloTheme/light ZaloLanguage/vi`,
  ],
  ['Zalo', `${IPHONE} Mobile/15E148 Zalo iOS/502 ZaloTheme/light ZaloLanguage/vn`],
  [
    'Facebook',
    `Mozilla/5.0 (Linux; Android 9; SM-A105F Build/PPR1.180610.011; wv) ${ANDROID} Version/4.0 Chrome/109.0.5414.117 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/399.0.0.24.93;]`,
  ],
  ['Facebook', `${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/520.0.0.38.101;FBBV/756351453;FBDV/iPhone12,1]`],
  [
    'Messenger',
    `Mozilla/5.0 (Linux; Android 13; RMX3630 Build/TP1A.220905.001; wv) ${ANDROID} Version/4.0 Chrome/125.0.6422.165 Mobile Safari/537.36 [FB_IAB/Orca-Android;FBAV/450.0.0.40.109;]`,
  ],
  ['Messenger', `${IPHONE} Mobile/15E148 [FBAN/MessengerForiOS;FBAV/466.0.0.41.109;FBBV/615310455]`],
  [
    'Instagram',
    `${IPHONE} Mobile/15E148 Instagram 345.0.0.0 (iPhone15,2; iOS 17_5; vi_VN; vi; scale=3.00; 1179x2556)`,
  ],
  ['LINE', `${IPHONE} Mobile/15E148 Safari Line/14.9.0`],
  [
    'TikTok',
    `${IPHONE} Mobile/15E148 musical_ly_32.5.0 JsSdk/2.0 NetType/WIFI Channel/App Store ByteLocale/vi Region/VN BytedanceWebview/d8a21c6`,
  ],
  [
    undefined,
    `Mozilla/5.0 (Linux; Android 8.1.0; Redmi 5A Build/OPM1.171019.026; wv) ${ANDROID} Version/4.0 Chrome/69.0.3497.100 Mobile Safari/537.36`,
  ],
]

const browsers: [name: string, userAgent: string][] = [
  [
    'Chrome 69',
    `Mozilla/5.0 (Linux; Android 6.0.1; SM-J500H) ${ANDROID} Chrome/69.0.3497.100 Mobile Safari/537.36`,
  ],
  ['Chrome today', `Mozilla/5.0 (Linux; Android 10; K) ${ANDROID} Chrome/142.0.0.0 Mobile Safari/537.36`],
  [
    'Samsung Internet',
    `Mozilla/5.0 (Linux; Android 12; SM-A135F) ${ANDROID} SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36`,
  ],
  [
    'Cốc Cốc',
    `Mozilla/5.0 (Linux; Android 10; SM-A107F) ${ANDROID} coc_coc_browser/114.0.129 Chrome/108.0.5359.129 Mobile Safari/537.36`,
  ],
  ['Firefox', 'Mozilla/5.0 (Android 13; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0'],
  ['Safari', `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`],
  ['a page on the iPhone’s home screen', `${IPHONE} Mobile/15E148`],
  ['Chrome on an iPhone', `${IPHONE} CriOS/138.0.7204.156 Mobile/15E148 Safari/604.1`],
  ['Chrome on a PC', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${ANDROID} Chrome/142.0.0.0 Safari/537.36`],
  [
    'Zalo’s own site in Chrome',
    `Mozilla/5.0 (Linux; Android 10; Zalo phone) ${ANDROID} Chrome/99.0 Safari/537.36`,
  ],
]

describe('a browser inside another app', () => {
  it.each(inApp)('is known: %s, %s', (name, userAgent) => {
    expect(isInApp(userAgent)).toBe(true)
    expect(appNameIn(userAgent)).toBe(name)
  })

  it.each(browsers)('is told from %s', (_, userAgent) => {
    expect(isInApp(userAgent)).toBe(false)
  })

  it('is left by a link on Android, and by the own menu on an iPhone', () => {
    expect(wayOut(inApp[0]?.[1] ?? '')).toBe('android')
    expect(wayOut(inApp[2]?.[1] ?? '')).toBe('iphone')
  })
})

describe('the link to Chrome', () => {
  const address = 'https://khaosat.example.gov.vn/t/#moi=0123456789ABCDEFGHJKMNPQRS'

  it('keeps the secret in the address that Android reads out of it', () => {
    expect(readByAndroid(chromeLink(address))).toEqual({
      data: address,
      package: 'com.android.chrome',
      action: 'android.intent.action.VIEW',
      fallback: address,
    })
  })

  it('has no second place where Android could cut it', () => {
    const link = chromeLink('http://127.0.0.1:8080/t/#moi=A#Intent;scheme=javascript;end')
    expect(readByAndroid(link)).toMatchObject({
      data: 'http://127.0.0.1:8080/t/#moi=A#Intent;scheme=javascript;end',
      package: 'com.android.chrome',
    })
  })
})

describe('the box for 12 characters', () => {
  const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const aCode = fc.string({ unit: fc.constantFrom(...signs), minLength: 12, maxLength: 12 })

  it.each([
    ['abcde', 5, 'ABCD-E', 6],
    ['ABCD', 4, 'ABCD', 4],
    ['ABCD-', 5, 'ABCD', 4],
    ['ABXCD-EF', 3, 'ABXC-DEF', 3],
    ['oil0-1234', 4, '0110-1234', 4],
    ['ABCD-EFGH-JKMN-PQ', 17, 'ABCD-EFGH-JKMN', 14],
    ['', 0, '', 0],
  ])('%j with the caret at %i is shown as %j with it at %i', (value, caret, shown, at) => {
    expect(typedCode(value, caret)).toEqual({ shown, caret: at })
  })

  it('ends up with the code, whatever groups it came in, and leaves the caret at the end', () => {
    fc.assert(
      fc.property(aCode, fc.constantFrom('', ' ', '-', ' – '), (code, between) => {
        let shown = ''
        for (const sign of code.toLowerCase()) {
          const next = typedCode(shown + between + sign, (shown + between + sign).length)
          expect(next.caret).toBe(next.shown.length)
          shown = next.shown
        }
        expect(codeIn(shown)).toBe(code)
        expect(codeProblem(shown)).toBeUndefined()
      }),
      { seed: 20261122 },
    )
  })

  it.each([
    ['ABCD-EFGH', 'short'],
    ['', 'short'],
    ['ABCD-EFGH-JKMU', 'letters'],
    ['ABCD-ÉFGH-JKMN', 'accents'],
    ['ABCĐ', 'accents'],
  ])('says of %j what to do: %s', (typed, problem) => {
    expect(codeProblem(typed)).toBe(problem)
  })
})

/** As `Intent.parseUri` of Android does: the last `#` begins what is not address; `S.` values are percent-encoded. */
function readByAndroid(link: string) {
  const cut = link.lastIndexOf('#')
  const [start, ...parts] = link.slice(cut).split(';')
  expect(start).toBe('#Intent')
  expect(parts.pop()).toBe('end')
  const named = new Map(
    parts.map((part): [string, string] => {
      const [name = '', ...value] = part.split('=')
      return [name, value.join('=')]
    }),
  )
  return {
    data: `${named.get('scheme')}:${link.slice('intent:'.length, cut)}`,
    package: named.get('package'),
    action: named.get('action'),
    fallback: decodeURIComponent(named.get('S.browser_fallback_url') ?? ''),
  }
}
