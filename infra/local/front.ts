import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { contentSecurityPolicy } from '../content-security-policy.ts'
import { words } from './words.ts'

/** Routes as CloudFront does on AWS: web files, the field function, the office function. */
export function frontApp(options: {
  origin: string
  field: Hono
  office: Hono
  /** The folder of built pages. */
  web: string
  /** The page at `/`. */
  doors: string
}): Hono {
  const app = new Hono()
  const { host } = new URL(options.origin)
  app.use(async (c, next) => {
    // Cookies and sign-in know one address only; people type the other one.
    const { hostname, pathname, search } = new URL(c.req.url)
    if (c.req.method === 'GET' && hostname === 'localhost' && !host.startsWith('localhost')) {
      return c.redirect(options.origin + pathname + search)
    }
    return next()
  })

  for (const path of ['/api/field/*', '/g/:code{.+}']) {
    app.all(path, (c) => options.field.fetch(c.req.raw, c.env))
  }
  for (const path of ['/api/office/*', '/api/openapi.json', '/ket-qua/*']) {
    app.all(path, (c) => options.office.fetch(c.req.raw, c.env))
  }

  app.get('/', (c) => c.html(options.doors))
  for (const door of ['/t', '/office']) {
    app.get(door, (c) => c.redirect(`${door}/`))
    app.get(
      `${door}/*`,
      serveStatic({
        root: options.web,
        rewriteRequestPath: (path) => (isFile(path) ? path : `${door}/index.html`),
        onFound: (_, c) => dress(c),
      }),
    )
  }
  app.get('/r/*', serveStatic({ root: options.web, onFound: (_, c) => dress(c) }))
  app.notFound((c) => c.html(noSuchPage, 404))
  return app
}

const noSuchPage = `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Từng Nhà</title>
<p>${words.noSuchPage.vi}<br>
<span lang="en">${words.noSuchPage.en}</span></p>
<p><a href="/">${words.firstPage.vi}</a> · <a href="/" lang="en">${words.firstPage.en}</a></p>
</html>`

/** `/t/surveys/3` is a place inside the app and gets its page; `/t/assets/main-x1.js` is a file or nothing. */
function isFile(path: string): boolean {
  return /\.\w+$/.test(path)
}

function dress(c: Context): void {
  const { path } = c.req
  const hashed = path.includes('/assets/')
  const fresh = path === '/t/switch.json' ? 'no-store' : 'no-cache'
  c.header('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : fresh)
  c.header('Content-Security-Policy', contentSecurityPolicy)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Referrer-Policy', 'same-origin')
}
