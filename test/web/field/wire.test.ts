import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { AreaId, BatchId, SurveyId } from '../../../shared/ids.ts'
import type { Reply } from '../../../web/field/outbox/verdict.ts'
import { wire } from '../../../web/field/outbox/wire.ts'

type Request = { path: string; init: RequestInit }

const reply = (status: number): Reply => ({ status, body: undefined, retryAfter: null })

/** A network that writes down what was asked for, and answers by the script, then with 201. */
function aNetwork(script: (Reply | 'no-answer')[] = []) {
  const asked: Request[] = []
  return {
    asked,
    ask: async (path: string, _timeout: number, init: RequestInit) => {
      asked.push({ path, init })
      return script.shift() ?? reply(201)
    },
    encodings: () => asked.map(({ init }) => new Headers(init.headers).get('Content-Encoding')),
  }
}

const small = JSON.stringify({ note: 'đ' })
const large = JSON.stringify({ note: 'Hộ đã được hướng dẫn. '.repeat(100) })

describe('a batch on the wire', () => {
  it('is packed where the browser can and it is worth it; unpacked, it is what was sealed', async () => {
    const { ask, asked, encodings } = aNetwork()
    await wire(ask, CompressionStream).post(large, 7)
    expect(encodings()).toEqual(['gzip'])
    const [first] = asked
    const packed = Buffer.from(first?.init.body as ArrayBuffer)
    expect(gunzipSync(packed).toString()).toBe(large)
    expect(packed.length).toBeLessThan(large.length / 5)
    const headers = new Headers(first?.init.headers)
    expect([headers.get('Sent-At'), headers.get('Content-Type')]).toEqual(['7', 'application/octet-stream'])
  })

  it.each([
    ['the browser cannot pack', large, undefined],
    ['it is small', small, CompressionStream],
    ['packing breaks', large, class {} as unknown as typeof CompressionStream],
  ])('goes as it was sealed where %s', async (_, body, compressor) => {
    const { ask, asked, encodings } = aNetwork()
    await wire(ask, compressor).post(body, 7)
    expect([encodings(), asked[0]?.init.body]).toEqual([[null], body])
  })

  it.each([400, 415])('goes unpacked, once and from then on, after a %i', async (status) => {
    const { ask, asked, encodings } = aNetwork([reply(status), reply(201)])
    const { post } = wire(ask, CompressionStream)
    expect(await post(large, 7)).toEqual(reply(201))
    await post(large, 8)
    expect(encodings()).toEqual(['gzip', null, null])
    expect(asked[1]?.init.body).toBe(large)
  })

  it.each<[Reply | 'no-answer']>([['no-answer'], [reply(409)], [reply(413)], [reply(503)], [reply(500)]])(
    'is not sent a second time at once after %o',
    async (answer) => {
      const { ask, asked } = aNetwork([answer])
      expect(await wire(ask, CompressionStream).post(large, 7)).toEqual(answer)
      expect(asked).toHaveLength(1)
    },
  )
})

it('asks for a receipt at the address of the batch', async () => {
  const { ask, asked } = aNetwork()
  const batch = {
    survey: SurveyId.parse('hh_digital_visit'),
    area: AreaId.parse('25969@2025-07-01'),
    id: BatchId.parse('0199a3b0-0000-7000-8000-000000000001'),
  }
  await wire(ask, undefined).receipt(batch)
  expect(asked[0]?.path).toBe(`/api/field/batches/${batch.survey}/${batch.area}/${batch.id}`)
  expect(asked[0]?.init.method ?? 'GET').toBe('GET')
})
