import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { caMau, officeWorld, people, visit } from './world.ts'

it('sends a summary packed, so that a long campaign still fits what Lambda may answer', async () => {
  const world = await officeWorld()
  const json = JSON.stringify({ days: Array.from({ length: 1_000 }, (_, at) => ({ id: `day ${at}` })) })
  world.deps.files.getText = async () => json
  const call = await world.as(people.officer)
  const answer = await call(`/api/office/results/${visit}/${caMau}/summary`, {
    headers: { 'Accept-Encoding': 'gzip, deflate, br' },
  })
  expect(answer.headers.get('Content-Encoding')).toBe('gzip')
  const packed = Buffer.from(await answer.arrayBuffer())
  expect(packed.length).toBeLessThan(json.length / 5)
  expect(gunzipSync(packed).toString()).toBe(json)
  await world.close()
})
