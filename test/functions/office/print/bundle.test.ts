import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundle } from '../../../../infra/bundle.ts'
import { readPdf } from '../../../support/pdf.ts'

let folder: string
let outputs: ReturnType<typeof bundle>['inside']['outputs']
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'office-'))
  outputs = bundle('office', folder).inside.outputs
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What a program prints that knows where the chunk of that source file and the fonts are. */
async function printedBy(source: string, program: string): Promise<string[]> {
  const chunk = Object.keys(outputs).find((file) => outputs[file]?.entryPoint === source)
  const file = join(folder, chunk?.split('/').at(-1) ?? '')
  const given = `
    const print = await import(${JSON.stringify(file)})
    const fonts = ${JSON.stringify(join(folder, 'fonts'))}
    ${program}`
  const pdf = execFileSync(process.execPath, ['--input-type=module', '-e', given], { cwd: folder })
  const [page] = await readPdf(pdf)
  return page?.words.map(({ text }) => text) ?? []
}

test('what is uploaded prints cards by itself, with the fonts beside it', async () => {
  const words = await printedBy(
    'functions/office/cards/print.ts',
    `const card = {
      label: 'Tổ công nghệ số', commune: 'Xã Hồng Dân', team: 'Tổ ấp 1', member: 'Nguyễn Thị Lan',
      isLeader: false, link: 'https://a.vn/t/#moi=7', code: 'MW84QZHKAG0T', address: 'https://a.vn/t/', lastDay: '2026-12-05',
    }
    process.stdout.write(await print.printCards([card], { fonts, today: '2026-11-21' }))`,
  )
  expect(words).toContain('Nguyễn Thị Lan')
})

test('what is uploaded prints posters by itself', async () => {
  const words = await printedBy(
    'functions/office/posters/print.ts',
    `const poster = {
      commune: { name: 'Hồng Dân', type: 'xa' }, title: { vi: 'Góp ý' }, place: 'Ấp Nội Ô', word: 'K7MP', link: 'https://a.vn/g/3184377777777',
    }
    process.stdout.write(await print.printPosters([poster], { fonts, size: 'A6' }))`,
  )
  expect(words).toContain('Ấp Nội Ô')
})

test('what is uploaded draws a report as Word, by what a cold start does not read', () => {
  const chunk = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint?.endsWith('/draw-word.ts'))
  expect(Object.keys(chunk?.[1].inputs ?? {}).some((path) => path.includes('node_modules/docx/'))).toBe(true)
  const atStart = new Set(
    Object.keys(outputs).filter((file) => outputs[file]?.entryPoint?.endsWith('.lambda.ts')),
  )
  for (const file of atStart) {
    for (const { kind, path } of outputs[file]?.imports ?? [])
      if (kind === 'import-statement') atStart.add(path)
  }
  const read = [...atStart].flatMap((file) => Object.keys(outputs[file]?.inputs ?? {}))
  expect(read.filter((path) => path.includes('node_modules/docx/'))).toEqual([])
})
