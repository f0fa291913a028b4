/** What browsers above the floor have and Chrome 69 or Safari 13 do not, and how to see that a program uses it. */
export type YoungFeature = {
  name: string
  pattern: RegExp
  /** A program that uses it, to show that the pattern sees it. */
  example: string
  /** What a use of it looks like that hurts nobody, and why. */
  allowed?: { pattern: RegExp; because: string }
}

const called = (name: string) => new RegExp(`\\.${name}\\(`)
const named = (name: string) => new RegExp(`\\b${name}\\b`)

/** Of what JavaScript and browsers offer to programs. Syntax is looked at apart: the build translates it. */
export const youngFunctions: YoungFeature[] = [
  {
    name: '.at()',
    pattern: called('at'),
    example: 'x.at(-1)',
    allowed: { pattern: /\{?\w+\.at\(\w+\(/, because: 'words: "Lưu lúc …", called with a moment in words' },
  },
  { name: '.replaceAll()', pattern: called('replaceAll'), example: 'x.replaceAll("a","b")' },
  {
    name: '.matchAll()',
    pattern: called('matchAll'),
    example: 'x.matchAll(/a/g)',
    allowed: { pattern: /clients\.matchAll\(/, because: 'a worker’s pages; as old as workers' },
  },
  { name: '.findLast()', pattern: /\.findLast(Index)?\(/, example: 'x.findLast(f)' },
  { name: '.toSorted() and its like', pattern: /\.to(Sorted|Reversed|Spliced)\(/, example: 'x.toSorted()' },
  { name: 'Object.groupBy', pattern: /\b(Object|Map)\.groupBy\b/, example: 'Object.groupBy(x,f)' },
  { name: 'Object.hasOwn', pattern: /\bObject\.hasOwn\b/, example: 'Object.hasOwn(x,"a")' },
  { name: 'Promise.allSettled', pattern: /\.allSettled\(/, example: 'Promise.allSettled(x)' },
  { name: 'Promise.any', pattern: /\bPromise\.(any|withResolvers|try)\(/, example: 'Promise.any(x)' },
  { name: 'structuredClone', pattern: named('structuredClone'), example: 'structuredClone(x)' },
  { name: 'AbortSignal.timeout', pattern: /\bAbortSignal\.\w+\(/, example: 'AbortSignal.timeout(9)' },
  { name: 'crypto.randomUUID', pattern: named('randomUUID'), example: 'crypto.randomUUID()' },
  { name: 'Array.fromAsync', pattern: named('fromAsync'), example: 'Array.fromAsync(x)' },
  { name: 'URL.canParse', pattern: named('canParse'), example: 'URL.canParse(x)' },
  { name: 'indexedDB.databases', pattern: called('databases'), example: 'indexedDB.databases()' },
  { name: '.requestSubmit()', pattern: called('requestSubmit'), example: 'x.requestSubmit()' },
  { name: '.replaceChildren()', pattern: called('replaceChildren'), example: 'x.replaceChildren()' },
  { name: '.showModal()', pattern: called('showModal'), example: 'x.showModal()' },
  { name: 'ResizeObserver', pattern: named('ResizeObserver'), example: 'new ResizeObserver(f)' },
  { name: 'BroadcastChannel', pattern: named('BroadcastChannel'), example: 'new BroadcastChannel("a")' },
  { name: 'requestIdleCallback', pattern: named('requestIdleCallback'), example: 'requestIdleCallback(f)' },
  { name: 'WeakRef', pattern: named('WeakRef'), example: 'new WeakRef(x)' },
  { name: 'BigInt', pattern: named('BigInt'), example: 'BigInt(1)' },
  { name: 'dateStyle', pattern: /\b(date|time)Style\b/, example: '({dateStyle:"long"})' },
  { name: 'Intl of 2018 and later', pattern: /\bIntl\.(Rel|List|Disp|Seg)/, example: 'new Intl.ListFormat' },
  {
    name: 'CompressionStream',
    pattern: named('(De)?[cC]ompressionStream'),
    example: 'new CompressionStream("gzip")',
    allowed: {
      pattern:
        /typeof CompressionStream|\?new CompressionStream|globalThis\.CompressionStream|pipeThrough\(new CompressionStream/,
      because: 'asked for first; without it nothing is compressed',
    },
  },
  {
    name: 'Web Locks',
    pattern: /navigator\.locks/,
    example: 'navigator.locks.request("a",f)',
    allowed: {
      pattern: /=navigator\.locks[;,}]/,
      because: 'Safari has none before 15.4: a lease stands in for them',
    },
  },
  {
    name: 'navigator.share',
    pattern: /navigator\.(share|canShare)\(/,
    example: 'navigator.share(x)',
    allowed: {
      pattern: /navigator\.(share|canShare)\(\{(files|url)/,
      because: 'offered only where it is in navigator; otherwise a download or a QR code is',
    },
  },
  {
    name: 'what a Blob can be read with',
    pattern: /\b(blob|file)\w*\.(text|arrayBuffer)\(/i,
    example: 'file.text()',
  },
]

/** Of what style sheets may say. A declaration that stands behind an older one of the same name has a fallback. */
export const youngStyles: YoungFeature[] = [
  { name: 'inset', pattern: /[{;]inset:/, example: 'p{inset:0}' },
  { name: 'aspect-ratio', pattern: /[{;]aspect-ratio:/, example: 'p{aspect-ratio:1}' },
  { name: 'min(), max() and clamp()', pattern: /[:( ](min|max|clamp)\(/, example: 'p{width:min(1px,2px)}' },
  { name: ':is(), :where() and :has()', pattern: /:(is|where|has)\(/, example: ':is(p){}' },
  { name: ':not() of several', pattern: /:not\([^)]*,/, example: 'p:not(.a,.b){}' },
  { name: ':focus-visible', pattern: /:focus-visible/, example: 'p:focus-visible{}' },
  { name: '@layer, @container, @property', pattern: /@(layer|container|property)\b/, example: '@layer a{}' },
  { name: 'units of what is seen', pattern: /\d[dsl]v[hw]\b/, example: 'p{height:100dvh}' },
  { name: 'new colours', pattern: /(color-mix|oklch|oklab|light-dark)\(/, example: 'p{color:oklch(1 0 0)}' },
  { name: 'nesting', pattern: /[{;}]&/, example: 'p{&:hover{}}' },
  {
    name: 'gap outside a grid',
    pattern: /\{(?![^}]*display:(inline-)?grid)[^}]*[{;](row-|column-)?gap:/,
    example: 'p{display:flex;gap:8px}',
  },
]

/** The places where a text uses what is too young, each with what stands around it. */
export function findYoung(text: string, features: readonly Omit<YoungFeature, 'example'>[]): string[] {
  return features.flatMap(({ name, pattern, allowed }) =>
    [...text.matchAll(new RegExp(pattern.source, `g${pattern.flags}`))].flatMap(({ index, 0: match }) => {
      const around = text.slice(Math.max(0, index - 24), index + match.length + 24)
      return allowed?.pattern.test(around) ? [] : [`${name}: ${around}`]
    }),
  )
}
