import { render } from 'preact'
import * as z from 'zod/mini'
import { App } from './app.tsx'
import { LanguageProvider } from './language.tsx'
import './style/base.css'
import './style/shell.css'
import './style/touch.css'
import './style/tables.css'
import './style/results.css'
import './style/controls.css'
import './style/print.css'

// zod would try to compile its parsers with `new Function`, which our content security policy forbids.
z.config({ jitless: true })

const root = document.getElementById('app')
if (root !== null) {
  render(
    <LanguageProvider>
      <App />
    </LanguageProvider>,
    root,
  )
}
