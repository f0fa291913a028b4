import { hmac } from '../secrets.ts'

/**
 * Under what a caller is counted: never the address in the clear. Nothing where nobody names the address, for all would have
 * the same one.
 */
export function callerDigest(serverKey: string, address: string): string | undefined {
  return address === UNNAMED ? undefined : hmac(serverKey, networkOf(address))
}

/** What `callerAddress` says on a server of one's own. */
const UNNAMED = 'local'

/** An address of version 6 is one of 2^64 that its holder may use. */
function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.replace(/[[\]]/g, '').split('::')
  const [front, back] = [head.split(':'), tail === undefined ? [] : tail.split(':')]
  const zeros = new Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0')
  return [...front, ...zeros, ...back].slice(0, 4).join(':')
}
