import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { serve } from '../../infra/local/engines/serve.ts'
import { buildWorker } from '../../web/worker.ts'

const program = `
import { h, render } from 'preact'
import { useState } from 'preact/hooks'
const Choice = () => {
  const [taps, tap] = useState(0)
  return h('button', { type: 'button', onClick: () => tap(taps + 1) }, 'Một ý ' + taps)
}
render(h('main', null, h('h1', null, 'Một câu'), h(Choice), h(Choice)), document.getElementById('app'))
navigator.serviceWorker.register('/t/sw.js', { scope: '/t/' })
`

const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Một câu</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<script type="module" src="/t/bare.js"></script></head><body><div id="app"></div></body></html>`

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' }

/** The least that an app like ours could be: one heading, two buttons, Preact, and the same worker. */
export async function startBarePage(): Promise<{ address: string; script: string; close(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bare-page-'))
  const script = path.join(folder, 'bare.js')
  buildSync({
    stdin: { contents: program, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: 'esm',
    outfile: script,
  })
  writeFileSync(path.join(folder, 'index.html'), page)
  await buildWorker(folder)
  const server = createServer((request, response) => {
    const file = (request.url ?? '').replace(/^\/t\//, '') || 'index.html'
    response.setHeader('Content-Type', types[path.extname(file)] ?? 'text/plain')
    response.end(readFileSync(path.join(folder, path.basename(file))))
  })
  const running = await serve(server, 0, '127.0.0.1')
  return {
    address: `${running.endpoint}/t/`,
    script,
    async close() {
      await running.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
