import type { Hono } from 'hono'
import { afterEach, describe, expect, it } from 'vitest'
import { openProvider } from '../../../functions/office/provider.ts'
import type { Running } from '../../../infra/local/engines/serve.ts'
import { startIdp } from '../../../infra/local/idp.ts'
import type { AreaId } from '../../../shared/ids.ts'
import { dayOf, MINUTE, SECOND } from '../../../shared/time.ts'
import { type Claims, startUserinfoProvider } from './userinfo-provider.ts'
import { caMau, officeWorld, people, type World } from './world.ts'

const origin = 'http://127.0.0.1:8080'
const callback = `${origin}/api/office/sign-in/callback`
const clientId = 'office'

let world: World
let idp: Running | undefined
afterEach(async () => {
  await world.close()
  await idp?.close()
  idp = undefined
})

/** An office on this machine whose provider asks which of the demo accounts one is. */
async function withAccounts(): Promise<{ issuer: string }> {
  const accounts = [people.officer.email, people.national.email, 'stranger@example.org'].map((email) => ({
    email,
    name: email,
    role: { vi: '', en: '' },
  }))
  const { issuer } = await remember(startIdp({ clientId, redirectUris: [callback], accounts }))
  world = await officeWorld({ origin, provider: providerAt(issuer, origin) })
  return { issuer }
}

/** An office whose provider says these things of everybody who comes. */
async function withClaims(claims: () => Claims): Promise<void> {
  const client = { id: clientId, redirectUri: callback }
  const { endpoint } = await remember(startUserinfoProvider(claims, client))
  world = await officeWorld({ origin, provider: providerAt(endpoint, origin) })
}

async function remember<T extends Running>(starting: Promise<T>): Promise<T> {
  const running = await starting
  idp = running
  return running
}

function providerAt(issuer: string, from: string) {
  return openProvider({ issuer, clientId, clientSecret: undefined, origin: from })
}

describe('signing in', () => {
  it('leads through the provider back to the page that was asked for, with a session', async () => {
    await withAccounts()
    const browser = aBrowser(world.app)
    const page = '/office/?province=96@2025-07-01&tab=days'
    const end = await browser.signIn({ to: page, email: people.officer.email })
    expect(end).toBe(page)
    const me = await browser.get('/api/office/me')
    expect(me.status).toBe(200)
    expect(await me.json()).toMatchObject({
      staff: { email: people.officer.email, role: 'province_officer' },
    })
  })

  it('lets the next person at the same computer sign in with another account', async () => {
    await withAccounts()
    const browser = aBrowser(world.app)
    await browser.signIn({ email: people.officer.email })
    await browser.post('/api/office/sign-out')
    expect((await browser.get('/api/office/me')).status).toBe(401)
    await browser.signIn({ email: people.national.email })
    const me = await browser.get('/api/office/me')
    expect(await me.json()).toMatchObject({ staff: { email: people.national.email } })
  })

  it('takes an address at the provider of this machine that is not on its list: somebody has just been added', async () => {
    await withAccounts()
    await world.deps.staff.put({ ...people.officer, email: 'moi@example.gov.vn' })
    const browser = aBrowser(world.app)
    expect(await browser.signIn({ email: 'moi@example.gov.vn' })).toBe('/office/')
    expect(await (await browser.get('/api/office/me')).json()).toMatchObject({
      staff: { email: 'moi@example.gov.vn' },
    })
  })

  it('sends no one who is unknown any further, and adds nobody', async () => {
    await withAccounts()
    const browser = aBrowser(world.app)
    expect(await browser.signIn({ email: 'stranger@example.org' })).toBe('/office/?sign-in=not-staff')
    expect((await browser.get('/api/office/me')).status).toBe(401)
    expect(await world.deps.staff.get('stranger@example.org')).toBeUndefined()
  })

  it('binds the account of the first sign-in and refuses another one with the same address', async () => {
    let sub = 'first'
    await withClaims(() => ({ sub, email: 'Lan@Example.gov.vn', email_verified: true }))
    expect(await aBrowser(world.app).signIn({})).toBe('/office/')
    expect(await aBrowser(world.app).signIn({})).toBe('/office/')
    sub = 'second'
    const other = aBrowser(world.app)
    expect(await other.signIn({})).toBe('/office/?sign-in=other-account')
    expect((await other.get('/api/office/me')).status).toBe(401)
  })

  it('binds the account to its provider: the same subject of another one is another account', async () => {
    const { email } = people.officer
    world = await officeWorld()
    expect(await world.deps.staff.bind(email, 'https://id.example', 's')).toBe('bound')
    expect(await world.deps.staff.bind(email, 'https://other.example', 's')).toBe('other-account')
    expect(await world.deps.staff.bind(email, 'https://id.example', 's')).toBe('bound')
  })

  it.each([
    ['unverified', { sub: 's', email: people.officer.email, email_verified: false }],
    ['verified by nobody', { sub: 's', email: people.officer.email }],
    ['missing', { sub: 's', email_verified: true }],
  ])('refuses an address that is %s', async (_, claims) => {
    await withClaims(() => claims)
    expect(await aBrowser(world.app).signIn({})).toBe('/office/?sign-in=unverified-email')
  })

  it('lets one return from the provider be used once', async () => {
    await withAccounts()
    const browser = aBrowser(world.app)
    const back = await browser.reachCallback({ email: people.officer.email })
    const cookies = browser.cookies()
    expect((await browser.get(back)).headers.get('Location')).toBe('/office/')
    expect((await browser.get(back)).headers.get('Location')).toBe('/office/?sign-in=failed')
    const replayed = await world.app.request(back, { headers: { Cookie: cookies } })
    expect(replayed.headers.get('Location')).toBe('/office/?sign-in=failed')
  })

  it('refuses a return in a browser that did not begin it', async () => {
    await withAccounts()
    const back = await aBrowser(world.app).reachCallback({ email: people.officer.email })
    const victim = aBrowser(world.app)
    await victim.get('/api/office/sign-in')
    expect((await victim.get(back)).headers.get('Location')).toBe('/office/?sign-in=failed')
  })

  it('refuses a cookie that we did not sign', async () => {
    await withAccounts()
    const browser = aBrowser(world.app)
    const back = await browser.reachCallback({ email: people.officer.email })
    const Cookie = browser.cookies().replace('office', 'offiCe')
    expect(Cookie).not.toBe(browser.cookies())
    const answer = await world.app.request(back, { headers: { Cookie } })
    expect(answer.headers.get('Location')).toBe('/office/?sign-in=failed')
  })

  it('gives ten minutes for it', async () => {
    await withAccounts()
    const browser = aBrowser(world.app)
    const back = await browser.reachCallback({ email: people.officer.email })
    world.advance(10 * MINUTE)
    expect((await browser.get(back)).headers.get('Location')).toBe('/office/?sign-in=failed')
  })

  it.each([
    'https://evil.example/office/',
    '//evil.example/office/',
    '/\\evil.example/office/',
    '/office/../api/office/me',
    '/office/..%2f..//evil.example',
    'javascript:alert(1)',
    '/officeevil',
  ])('never leads to %s', async (to) => {
    await withAccounts()
    const end = await aBrowser(world.app).signIn({ to, email: people.officer.email })
    expect(new URL(end, origin).href).toMatch(/^http:\/\/127\.0\.0\.1:8080\/office\//)
  })

  it('says so when the provider cannot be reached, and asks it again next time', async () => {
    world = await officeWorld({ origin, provider: providerAt('http://127.0.0.1:1', origin) })
    for (let time = 0; time < 2; time++) {
      const answer = await world.app.request('/api/office/sign-in')
      expect(answer.headers.get('Location')).toBe('/office/?sign-in=failed')
    }
  })

  it('speaks plain http to a provider only from this machine', async () => {
    const { issuer } = await withAccounts()
    await expect(providerAt(issuer, 'http://khaosat.example').begin()).rejects.toThrow()
    await expect(providerAt(issuer, origin).begin()).resolves.toBeDefined()
  })
})

describe('the log of sign-ins', () => {
  const logged = async (province: AreaId | undefined) => {
    const month = dayOf(world.deps.clock()).slice(0, 7)
    return (await world.deps.audit.page(province, month, { limit: 20 })).entries.reverse()
  }

  it('has who came in and who went, under the name of the session', async () => {
    await withAccounts()
    const browser = aBrowser(world.app)
    await browser.signIn({ email: people.officer.email })
    const [came] = await logged(caMau)
    expect(came).toMatchObject({ act: 'sign-in', who: people.officer.email, role: 'province_officer' })
    const token = browser.cookies().match(/session=([^;]+)/)?.[1] ?? ''
    expect(came?.device).toBe((await world.deps.sessions.get(token))?.name)
    world.advance(SECOND)
    await browser.post('/api/office/sign-out')
    await browser.post('/api/office/sign-out')
    expect(await logged(caMau)).toMatchObject([{ act: 'sign-in' }, { act: 'sign-out', device: came?.device }])
  })

  it('is written first: who cannot be written down does not come in', async () => {
    await withAccounts()
    world.deps.audit.write = () => Promise.reject(new Error('the log is full'))
    const browser = aBrowser(world.app)
    const back = await browser.reachCallback({ email: people.officer.email })
    expect((await browser.get(back)).status).toBe(500)
    expect(browser.cookies()).not.toContain('session=')
  })

  it('tells the province of an account that its address is not bound to, and of one whose role has ended', async () => {
    let sub = 'first'
    await withClaims(() => ({ sub, email: people.officer.email, email_verified: true }))
    await aBrowser(world.app).signIn({})
    sub = 'second'
    world.advance(SECOND)
    await aBrowser(world.app).signIn({})
    await world.deps.staff.change(people.officer, { ended: true, rev: 1 })
    world.advance(SECOND)
    expect(await aBrowser(world.app).signIn({})).toBe('/office/?sign-in=not-staff')
    expect(await logged(caMau)).toMatchObject([
      { act: 'sign-in' },
      { act: 'sign-in-refused', who: people.officer.email, object: 'other-account' },
      { act: 'sign-in-refused', who: people.officer.email, object: 'not-staff' },
    ])
  })

  it('has strangers apart, and an address that nobody verified by its account only', async () => {
    let claims: Claims = { sub: 'stranger', email: 'stranger@example.org', email_verified: true }
    await withClaims(() => claims)
    await aBrowser(world.app).signIn({})
    world.advance(SECOND)
    claims = { sub: 's2', email: people.officer.email, email_verified: false }
    await aBrowser(world.app).signIn({})
    expect(await logged(undefined)).toMatchObject([
      { act: 'sign-in-refused', who: 'stranger@example.org', object: 'not-staff', role: 'none' },
      { act: 'sign-in-refused', who: 's2', object: 'unverified-email' },
    ])
    expect(await logged(caMau)).toEqual([])
  })

  it('is not filled by who never came through the provider', async () => {
    await withAccounts()
    const browser = aBrowser(world.app)
    await browser.get('/api/office/sign-in')
    const end = await browser.get('/api/office/sign-in/callback?code=made-up&state=made-up')
    expect(end.headers.get('Location')).toBe('/office/?sign-in=failed')
    expect(await logged(undefined)).toEqual([])
  })
})

it('a new sign-in ends the session that it replaces, and no other', async () => {
  await withAccounts()
  const [browser, other] = [aBrowser(world.app), aBrowser(world.app)]
  await browser.signIn({ email: people.officer.email })
  await other.signIn({ email: people.officer.email })
  const Cookie = browser.cookies()
  await browser.signIn({ email: people.officer.email })
  expect((await world.app.request('/api/office/me', { headers: { Cookie } })).status).toBe(401)
  expect((await browser.get('/api/office/me')).status).toBe(200)
  expect((await other.get('/api/office/me')).status).toBe(200)
})

it('a session knows when the provider asked who it is, where the provider says so', async () => {
  await withClaims(() => ({ sub: 's', email: people.officer.email, email_verified: true }))
  const { sessions } = world.deps
  const opened: unknown[] = []
  world.deps.sessions = {
    ...sessions,
    open: (email, by) => {
      opened.push(by)
      return sessions.open(email, by)
    },
  }
  await aBrowser(world.app).signIn({})
  expect(opened).toEqual([{ token: expect.any(String), provedAt: expect.any(Number) }])
})

it('a forgotten account can be bound anew by whoever signs in next', async () => {
  let sub = 'first'
  await withClaims(() => ({ sub, email: people.officer.email, email_verified: true }))
  const early = aBrowser(world.app)
  await early.signIn({})
  await world.deps.staff.unbind(people.officer.email)
  expect((await early.get('/api/office/me')).status).toBe(401)
  sub = 'second'
  world.advance(SECOND)
  expect(await aBrowser(world.app).signIn({})).toBe('/office/')
  expect(await world.deps.staff.bind(people.officer.email, idp?.endpoint ?? '', 'first')).toBe(
    'other-account',
  )
})

describe('cookies', () => {
  it('are bound to the host, to https and to our own site where the address is secure', async () => {
    const secure = 'https://khaosat.example.gov.vn'
    world = await officeWorld({
      origin: secure,
      provider: {
        begin: async () => ({
          url: new URL('https://id.example/'),
          proof: { verifier: 'v', state: 's', nonce: 'n' },
        }),
        finish: async () => ({
          issuer: 'i',
          subject: 's',
          email: people.officer.email,
          emailVerified: true,
        }),
      },
    })
    const begun = await world.app.request('/api/office/sign-in')
    const [signIn = ''] = begun.headers.getSetCookie()
    expect(signIn).toMatch(/^__Host-sign-in=.*Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    const Cookie = signIn.split(';')[0] ?? ''
    const done = await world.app.request('/api/office/sign-in/callback?code=c', { headers: { Cookie } })
    expect(done.headers.getSetCookie()).toContain('__Host-sign-in=; Max-Age=0; Path=/; HttpOnly; Secure')
    const session = done.headers.getSetCookie().find((cookie) => cookie.startsWith('__Host-session='))
    expect(session).toMatch(
      /^__Host-session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
  })
})

/** A browser as far as sign-in needs one: it keeps cookies by site and presses the button of an account. */
function aBrowser(app: Hono) {
  const jars = new Map<string, Map<string, string>>()
  const cookies = (site: string) => [...(jars.get(site) ?? [])].map((pair) => pair.join('=')).join('; ')

  async function request(url: URL, init: RequestInit = {}): Promise<Response> {
    const withCookies = { ...init, headers: { ...init.headers, Cookie: cookies(url.origin) } }
    const answer =
      url.origin === origin
        ? await app.request(url.pathname + url.search, withCookies)
        : await fetch(url, { ...withCookies, redirect: 'manual' })
    const jar = jars.get(url.origin) ?? new Map<string, string>()
    jars.set(url.origin, jar)
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', ...value] = (cookie.split(';')[0] ?? '').split('=')
      if (cookie.includes('Max-Age=0')) jar.delete(name)
      else jar.set(name, value.join('='))
    }
    return answer
  }

  /** Walks from our sign-in to the moment where the provider sends the browser back. */
  async function reachCallback({ to, email }: { to?: string; email?: string }): Promise<string> {
    const query = to === undefined ? '' : `?to=${encodeURIComponent(to)}`
    let url = new URL(`${origin}/api/office/sign-in${query}`)
    let init: RequestInit = {}
    for (let step = 0; step < 12; step++) {
      const answer = await request(url, init)
      init = {}
      const location = answer.headers.get('Location')
      if (location !== null) url = new URL(location, url)
      else init = { method: 'POST', body: new URLSearchParams({ email: email ?? '' }) }
      if (url.href.startsWith(callback)) return url.pathname + url.search
    }
    throw new Error(`The provider never came back; last at ${url}`)
  }

  return {
    reachCallback,
    cookies: () => cookies(origin),
    get: (path: string) => request(new URL(path, origin)),
    post: (path: string) => request(new URL(path, origin), { method: 'POST' }),
    async signIn(as: { to?: string; email?: string }): Promise<string> {
      const answer = await request(new URL(await reachCallback(as), origin))
      return answer.headers.get('Location') ?? ''
    },
  }
}
