import { expect, it } from 'vitest'
import { addressesOf, announce } from '../../../infra/local/addresses.ts'
import { doorsPage } from '../../../infra/local/doors.ts'
import { BatchId, PosterId } from '../../../shared/ids.ts'

const poster = PosterId.parse('3205900000001')
const id = BatchId.parse('019aa5c8-7c00-7000-8000-00000000000f')
const addresses = addressesOf('http://127.0.0.1:8080', 'a key of this machine', { poster, id })

it.each(['127.0.0.1', 'localhost', '::1'])('announces nothing about other machines on %s', (host) => {
  expect(announce(addresses, host)).not.toContain('HOST')
})

it.each(['0.0.0.0', '::', '192.168.1.5'])('says on %s what other machines cannot do', (host) => {
  expect(announce(addresses, host)).toMatch(
    new RegExp(`HOST=${host} cho máy khác .*không đăng nhập.*\\n.*can neither sign in`),
  )
})

it('links from the page at / to paths only, so that they hold under any address', () => {
  const links = [...doorsPage(addresses).matchAll(/href="([^"]*)"/g)].map(([, link]) => link)
  expect(links).toHaveLength(6)
  for (const link of links) expect(link).toMatch(/^\/(t\/#moi=|g\/|office\/(\?page=feedback)?$)/)
})
