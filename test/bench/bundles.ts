import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { bundle } from '../../infra/bundle.ts'

/** What each function uploads, and how long a fresh Node needs to import what a cold start reads; median of several. */
const ROUNDS = 7

const environment = {
  TABLE: 'bench',
  BUCKET: 'bench',
  ORIGIN: 'https://khaosat.example.gov.vn',
  SERVER_KEY: 'k'.repeat(43),
  OIDC_ISSUER: 'https://sign-in.example.gov.vn',
  OIDC_CLIENT_ID: 'bench',
  RESULTS_FUNCTION: 'bench',
  FONTS: '/fonts',
  AUDIT_BUCKET: 'bench',
  AWS_REGION: 'ap-southeast-1',
}

for (const name of ['field', 'office', 'results']) {
  const { folder, inside } = bundle(name)
  const bytes = Object.values(inside.outputs).reduce((sum, output) => sum + output.bytes, 0)
  const times = Array.from({ length: ROUNDS }, () => importTime(join(folder, 'index.mjs')))
  console.log(`${name.padEnd(8)} ${(bytes / 1000).toFixed(0)} kB, imported in ${median(times).toFixed(0)} ms`)
}

function importTime(module: string): number {
  const script = `const start = performance.now(); await import(${JSON.stringify(module)}); console.log(performance.now() - start)`
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  })
  return Number(output)
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
