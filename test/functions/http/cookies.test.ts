import { expect, it } from 'vitest'
import { cookieName, cookieOptions } from '../../../functions/http/cookies.ts'

it.each([
  ['https://khaosat.example.gov.vn', '__Host-session', true],
  ['http://192.168.1.5:8080', '__Host-session', true],
  ['http://127.0.0.1:8080', 'session', false],
  ['http://localhost:8080', 'session', false],
  ['http://[::1]:8080', 'session', false],
])('at %s the cookie is %s, over https only: %s', (origin, name, secure) => {
  expect(cookieName(origin, 'session')).toBe(name)
  expect(cookieOptions(origin)).toEqual({ path: '/', httpOnly: true, secure })
})
