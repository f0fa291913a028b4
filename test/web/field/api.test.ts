import { describe, expect, it } from 'vitest'
import { Problem, problemBody } from '../../../shared/problems.ts'
import { fieldApi } from '../../../web/field/api.ts'

const answering = (status: number, body: string) => fieldApi(async () => new Response(body, { status }))

describe('a request of a page', () => {
  it('is refused by a problem of ours', async () => {
    const problem = new Problem('no-device')
    const api = answering(problem.status, JSON.stringify(problemBody(problem, 'r')))
    expect(await api.brief()).toEqual({ ok: false, status: 401 })
  })

  it.each([
    ['a page', '<html>Đăng nhập WiFi</html>'],
    ['another JSON', '{"message":"Unauthorized"}'],
    ['nothing', ''],
  ])('had no answer where a portal refuses it with %s', async (_, body) => {
    expect(await answering(401, body).brief()).toEqual({ ok: false, status: 0 })
  })
})
