/** Which way leads out of an in-app browser: a link that Android follows, or the iPhone's own menu. */
export type WayOut = 'android' | 'iphone'

/** The way that this phone offers. */
export const wayOut = (userAgent: string): WayOut =>
  /iPhone|iPad|iPod/.test(userAgent) ? 'iphone' : 'android'

/** The app's name as its users say it; undefined where only the kind of browser is known. */
export function appNameIn(userAgent: string): string | undefined {
  return names.find(([pattern]) => pattern.test(userAgent))?.[1]
}

/**
 * A link that makes Android open `address` in Chrome, with the fragment that carries the secret: Android takes what
 * stands before the last `#` as the address. Without Chrome the present app opens the same address again.
 */
export function chromeLink(address: string): string {
  const { protocol, href } = new URL(address)
  return [
    `intent:${href.slice(protocol.length)}#Intent`,
    `scheme=${protocol.slice(0, -1)}`,
    'action=android.intent.action.VIEW',
    'package=com.android.chrome',
    `S.browser_fallback_url=${encodeURIComponent(href)}`,
    'end',
  ].join(';')
}

const names: [RegExp, string][] = [
  [/\bZalo (android|iOS)\//i, 'Zalo'],
  [/Messenger|Orca-Android/i, 'Messenger'],
  [/\bFB(AN|AV|_IAB)\b/, 'Facebook'],
  [/Instagram/, 'Instagram'],
  [/\bLine\//, 'LINE'],
  [/TikTok|musical_ly|BytedanceWebview/, 'TikTok'],
]
