/**
 * Whether a User-Agent is of a browser inside another app: Zalo, Facebook, Messenger, Instagram, Line, TikTok, or a bare
 * Android WebView. What such a browser stores goes with the app's cache, so nothing may be recorded there.
 */
export const isInApp = (userAgent: string): boolean =>
  /\bZalo (android|iOS)\/|\bFB(AN|AV|_IAB)\b|Messenger|Instagram|\bLine\/|TikTok|musical_ly|BytedanceWebview|; wv\)/i.test(
    userAgent,
  )
