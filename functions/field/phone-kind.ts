const LONGEST = 60

/**
 * What a phone says of itself, for the list in which its leader finds it: system and model, `Android 9 · SM-A105F`,
 * `iPhone · iOS 13.4`, at most 60 plain characters; empty when it says nothing that is known. A claim, proof of nothing.
 * Pure.
 */
export function phoneKind(userAgent: string): string {
  return parts(userAgent)
    .map((part) => part.replace(/[^\w .+()/-]/g, '').trim())
    .filter((part) => part !== '')
    .join(' · ')
    .slice(0, LONGEST)
}

function parts(userAgent: string): string[] {
  const apple = /\((iPhone|iPad)[^)]*? OS (\d+)(?:_(\d+))?/.exec(userAgent)
  if (apple !== null) return [apple[1] ?? '', `iOS ${[apple[2], apple[3] ?? '0'].join('.')}`]

  const android = /Android (\d+(?:\.\d+)?)[^;)]*(?:; ([^;)]+))?/.exec(userAgent)
  if (android !== null) {
    const model = (android[2] ?? '').replace(/ Build\/.*$/, '')
    // Newer browsers say K of every phone.
    return [`Android ${android[1]}`, model === 'K' || model === 'Mobile' ? '' : model]
  }
  const other = /Windows|CrOS|Macintosh|Linux/.exec(userAgent)
  return other === null ? [] : [other[0]]
}
