import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import * as z from 'zod/mini'

/** Everybody's key on this machine, as the stores give it to an engine that has an address. */
const SECRET = 'local'

export type Verdict = 'genuine' | 'AccessDenied' | 'SignatureDoesNotMatch'

/**
 * Whether a request carries a living AWS Signature Version 4, in its query (a link) or its header (the SDK).
 * Source: Amazon S3 API Reference, "Authenticating Requests (AWS Signature Version 4)".
 */
export function judge(request: IncomingMessage, now: number): Verdict {
  const url = new URL(request.url ?? '/', 'http://local')
  const claim = claimInQuery(url.searchParams) ?? claimInHeader(request)
  if (claim === undefined || now > claim.validUntil) return 'AccessDenied'

  const scope = claim.scope.split('/').slice(1)
  const toSign = ['AWS4-HMAC-SHA256', claim.date, scope.join('/'), sha256(canonical(request, url, claim))]
  const key = scope.reduce<string | Buffer>((above, part) => hmac(above, part), `AWS4${SECRET}`)
  const expected = hmac(key, toSign.join('\n'))
  const given = Buffer.from(claim.signature, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
    ? 'genuine'
    : 'SignatureDoesNotMatch'
}

type Claim = {
  /** `local/20261121/us-east-1/s3/aws4_request` */
  scope: string
  /** `20261121T080000Z` */
  date: string
  signedHeaders: string
  signature: string
  payload: string
  /** In epoch ms. */
  validUntil: number
}

const LinkQuery = z.object({
  'X-Amz-Credential': z.string(),
  'X-Amz-Date': z.string(),
  'X-Amz-Expires': z.string().check(z.regex(/^\d{1,6}$/)),
  'X-Amz-SignedHeaders': z.string(),
  'X-Amz-Signature': z.string(),
})

function claimInQuery(query: URLSearchParams): Claim | undefined {
  const parsed = LinkQuery.safeParse(Object.fromEntries(query))
  if (!parsed.success) return undefined
  const link = parsed.data
  return {
    scope: link['X-Amz-Credential'],
    date: link['X-Amz-Date'],
    signedHeaders: link['X-Amz-SignedHeaders'],
    signature: link['X-Amz-Signature'],
    payload: query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
    validUntil: instant(link['X-Amz-Date']) + 1_000 * Number(link['X-Amz-Expires']),
  }
}

function claimInHeader(request: IncomingMessage): Claim | undefined {
  const pattern = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=(\w+)$/
  const [, scope, signedHeaders, signature] = pattern.exec(request.headers.authorization ?? '') ?? []
  const date = header(request, 'x-amz-date')
  if (scope === undefined || signedHeaders === undefined || signature === undefined) return undefined
  return {
    scope,
    date,
    signedHeaders,
    signature,
    payload: header(request, 'x-amz-content-sha256'),
    validUntil: instant(date) + 15 * 60_000,
  }
}

function canonical(request: IncomingMessage, url: URL, claim: Claim): string {
  const query = [...url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map((pair) => pair.map(encode).join('='))
    .sort()
    .join('&')
  const headers = claim.signedHeaders.split(';').map((name) => `${name}:${header(request, name)}\n`)
  return [request.method, url.pathname, query, headers.join(''), claim.signedHeaders, claim.payload].join(
    '\n',
  )
}

function header(request: IncomingMessage, name: string): string {
  return String(request.headers[name] ?? '')
    .trim()
    .replace(/ +/g, ' ')
}

function instant(date: string): number {
  return Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
