import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { MINUTE } from '../../shared/time.ts'
import type { Field } from './app.ts'

/** The fields of a form, as a browser sends them. */
export type Form = [string, string][]

/** A satisfied resident's answers to the form of feedback. */
export const SATISFIED: Form = [
  ['rating', '4'],
  ['topic', 'vneid'],
  ['comment', 'Rất tốt'],
  ['want_contact', 'no'],
  ['phone', ''],
]

/** Residents at a poster, with any browser or none: they open its form, take their time, and send it. */
export function residentsAt(field: Pick<Field, 'app' | 'clock'>, poster: string) {
  const open = (path = poster, headers: Record<string, string> = {}) => field.app.request(path, { headers })
  return {
    open,

    /** The hidden fields of the form, and what the person filled in within `takes`. */
    async fill(answers: Form = SATISFIED, { path = poster, takes = MINUTE } = {}): Promise<Form> {
      const page = await (await open(path)).text()
      field.clock.advance(takes)
      return [...hiddenIn(page), ...answers]
    },

    /** From one address, another than that of most; from none in particular where it is `unnamed`. */
    async post(form: Form, { path = poster, from = '198.51.100.7' } = {}): Promise<Response> {
      return field.app.request(path, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: from === 'unnamed' ? {} : { 'CloudFront-Viewer-Address': `${from}:4711` },
      })
    },
  }
}

/** The form with the field set to another value, or without it. */
export function change(form: Form, name: string, value?: string): Form {
  const rest = form.filter(([other]) => other !== name)
  return value === undefined ? rest : [...rest, [name, value]]
}

export function valueIn(form: Form, name: string): string | undefined {
  return form.find(([other]) => other === name)?.[1]
}

/** What the script of the page makes of its challenge, where it has one. */
export async function proofFor(page: string): Promise<string | undefined> {
  const [, escaped] = / data-challenge="([^"]*)"/.exec(page) ?? []
  if (escaped === undefined) return undefined
  const challenge = JSON.parse(escaped.replaceAll('&quot;', '"')) as Challenge
  const solution = await solveChallenge({ challenge, deriveKey })
  return JSON.stringify({ challenge, solution })
}

function hiddenIn(page: string): Form {
  const found = [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)]
  return found.map(([, name, value]): [string, string] => [name ?? '', value ?? ''])
}
