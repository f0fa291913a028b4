import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundle } from '../../../../infra/bundle.ts'
import { readPdf } from '../../../support/pdf.ts'

const PRINT = 'functions/office/cards/print.ts'

let folder: string
let chunk: string | undefined
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'office-'))
  const { outputs } = bundle('office', folder).inside
  chunk = Object.keys(outputs).find((file) => outputs[file]?.entryPoint === PRINT)
})
afterAll(() => rmSync(folder, { recursive: true }))

test('what is uploaded prints by itself, with the fonts beside it', async () => {
  const file = join(folder, chunk?.split('/').at(-1) ?? '')
  const program = `
    const { printCards } = await import(${JSON.stringify(file)})
    const card = {
      label: 'Tổ công nghệ số', commune: 'Xã Hồng Dân', team: 'Tổ ấp 1', member: 'Nguyễn Thị Lan',
      isLeader: false, link: 'https://a.vn/t/#moi=7', code: 'MW84QZHKAG0T', address: 'https://a.vn/t/', lastDay: '2026-12-05',
    }
    const fonts = ${JSON.stringify(join(folder, 'fonts'))}
    process.stdout.write(await printCards([card], { fonts, today: '2026-11-21' }))`
  const pdf = execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: folder })
  const [page] = await readPdf(pdf)
  expect(page?.words.map(({ text }) => text)).toContain('Nguyễn Thị Lan')
})
