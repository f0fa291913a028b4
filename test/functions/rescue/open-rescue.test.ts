import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openRescue } from '../../../functions/rescue/open-rescue.ts'
import { rescuePublicKey } from '../../../functions/rescue-key.ts'
import { MAX_RESCUE_BYTES, type RescueFile } from '../../../shared/api/rescue.ts'
import type { RescueContent } from '../../../shared/rescue/content.ts'
import { MAX_CONTENT_BYTES } from '../../../shared/rescue/format.ts'
import { sealRescue } from '../../../web/field/rescue/seal-rescue.ts'
import { aRescue } from '../../support/rescue.ts'

const SERVER_KEY = 'k'.repeat(43)
const OTHER_KEY = 'l'.repeat(43)

const content = fc
  .record({
    batches: fc.array(fc.record({ id: fc.string(), body: fc.string({ unit: 'binary' }) }), { maxLength: 5 }),
    unfinished: fc.array(fc.jsonValue({ noUnicodeString: false }), { maxLength: 3 }),
    madeAt: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  })
  .map((given) => aRescue(given))

const seal = (given: RescueContent, key = SERVER_KEY) => sealRescue(given, 3, rescuePublicKey(key))
const open = (file: object, key = SERVER_KEY) => openRescue(key, Buffer.from(JSON.stringify(file)))
const unreadable = { code: 'unreadable-rescue' }

afterEach(() => vi.unstubAllGlobals())

describe('what a phone seals', () => {
  it('the server opens to the same, character by character', async () => {
    await fc.assert(
      fc.asyncProperty(content, async (given) => {
        expect(await open(await seal(given))).toEqual(given)
      }),
      { seed: 20261121, numRuns: 60 },
    )
  })

  it('is the same from a phone that cannot compress', async () => {
    const given = aRescue({ batches: [{ id: 'x', body: 'Ấp Mỹ Hoà '.repeat(500) }] })
    const gzipped = await seal(given)
    vi.stubGlobal('CompressionStream', undefined)
    const plain = await seal(given)
    expect(plain.sealed.length).toBeGreaterThan(gzipped.sealed.length)
    expect(await open(plain)).toEqual(given)
  })

  it('is unreadable once a single bit has changed', async () => {
    const file = await seal(aRescue())
    const place = fc.record({
      field: fc.constantFrom('sender', 'nonce', 'sealed'),
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      bit: fc.integer({ min: 0, max: 7 }),
    })
    await fc.assert(
      fc.asyncProperty(place, async ({ field, at, bit }) => {
        const changed = { ...file, [field]: flipped(file[field as 'sealed'], at, bit) }
        await expect(open(changed)).rejects.toMatchObject(unreadable)
      }),
      { seed: 20261122, numRuns: 200 },
    )
  })

  it('is unreadable for another deployment', async () => {
    await expect(open(await seal(aRescue()), OTHER_KEY)).rejects.toMatchObject(unreadable)
  })

  it('is never the same twice', async () => {
    const [one, two] = [await seal(aRescue()), await seal(aRescue())]
    expect(one.sender).not.toBe(two.sender)
    expect(one.sealed).not.toBe(two.sealed)
  })

  it('fits the limit of a file at the largest content, compressed or not', async () => {
    vi.stubGlobal('CompressionStream', undefined)
    const file = await seal(aLargest())
    expect(JSON.stringify(file).length).toBeLessThanOrEqual(MAX_RESCUE_BYTES)
    expect((await open(file)).batches).toHaveLength(1)
  })
})

describe('a file that no phone made', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list', []],
    ['another kind', { kind: 'tung-nha', format: 1 }],
    ['a format to come', { format: 2 }],
    ['no sealed content', { sealed: '' }],
    ['sealed content shorter than its tag', { sealed: 'AAAA' }],
    ['an empty nonce', { nonce: '' }],
    ['a sender that is no point', { sender: Buffer.alloc(65, 4).toString('base64url') }],
  ])('is unreadable: %s', async (_what, over) => {
    const file = await seal(aRescue())
    const made = over === undefined || Array.isArray(over) ? over : { ...file, ...(over as object) }
    await expect(openRescue(SERVER_KEY, Buffer.from(JSON.stringify(made) ?? ''))).rejects.toMatchObject(
      unreadable,
    )
  })

  it('is unreadable wherever it was cut short', async () => {
    const bytes = Buffer.from(JSON.stringify(await seal(aRescue())))
    for (const share of [0, 0.1, 0.5, 0.9, 0.999]) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * share))
      await expect(openRescue(SERVER_KEY, cut)).rejects.toMatchObject(unreadable)
    }
  })

  it('inflates no further than a phone would fill it', async () => {
    const bomb = aRescue({ batches: [{ id: 'x', body: 'a'.repeat(8 * MAX_CONTENT_BYTES) }] })
    const file = await seal(bomb)
    expect(file.sealed.length).toBeLessThan(MAX_RESCUE_BYTES / 50)
    await expect(open(file)).rejects.toMatchObject(unreadable)
  })

  it('holds no more batches than a phone puts into one', async () => {
    const batches = Array.from({ length: 201 }, (_, i) => ({ id: `b${i}`, body: '{}' }))
    await expect(open(await seal(aRescue({ batches })))).rejects.toMatchObject(unreadable)
    expect((await open(await seal(aRescue({ batches: batches.slice(1) })))).batches).toHaveLength(200)
  })
})

function flipped(base64url: RescueFile['sealed'], at: number, bit: number): string {
  const bytes = Buffer.from(base64url, 'base64url')
  const place = Math.floor(at * bytes.length)
  bytes[place] = (bytes[place] ?? 0) ^ (1 << bit)
  return bytes.toString('base64url')
}

function aLargest(): RescueContent {
  const empty = JSON.stringify(aRescue({ batches: [{ id: 'x', body: '' }] })).length
  return aRescue({ batches: [{ id: 'x', body: 'a'.repeat(MAX_CONTENT_BYTES - empty) }] })
}
