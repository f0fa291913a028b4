import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { fieldBudget, judgeWeights, weigh } from '../../web/budget.ts'

/** Text that brotli cannot shorten: `bytes` of it weigh about `bytes`. */
function noise(bytes: number): string {
  let state = 12_345
  const letters = Array.from({ length: bytes }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return String.fromCharCode(33 + ((state >> 16) % 90))
  })
  return letters.join('')
}

function aBuiltApp(sizes: { first: number; shared: number; later: number }): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'budget-'))
  mkdirSync(path.join(folder, 'assets'))
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text)
  write('index.html', '<script type="module" src="/t/assets/first.js"></script>')
  write('assets/first.js', `import{a}from"./shared.js";import("./later.js");\`${noise(sizes.first)}\``)
  write('assets/shared.js', `\`${noise(sizes.shared)}\``)
  write('assets/later.js', `\`${noise(sizes.later)}\``)
  write('sw.js', 'self')
  return folder
}

describe('the weight of the first visit', () => {
  it('counts what the document names and what that imports at once, but not what comes later', () => {
    const small = weigh(aBuiltApp({ first: 1_000, shared: 1_000, later: 1_000 }))
    const more = weigh(aBuiltApp({ first: 1_000, shared: 3_000, later: 6_000 }))
    expect(more.firstQuestionScripts - small.firstQuestionScripts).toBeGreaterThan(1_000)
    expect(more.firstQuestionScripts - small.firstQuestionScripts).toBeLessThan(2_500)
    expect(more.allScripts - more.firstQuestionScripts).toBeGreaterThan(4_000)
    expect(more.everything).toBeGreaterThan(more.allScripts)
  })

  it('is over as soon as one figure is', () => {
    const { firstQuestionScripts, allScripts, everything } = fieldBudget
    expect(judgeWeights(fieldBudget, fieldBudget).over).toEqual([])
    expect(
      judgeWeights({ firstQuestionScripts: firstQuestionScripts + 1, allScripts, everything }, fieldBudget)
        .over,
    ).toEqual(['firstQuestionScripts: 32501 of 32500 bytes'])
    const unknown = { firstQuestionScripts, allScripts, everything: Number.NaN }
    expect(judgeWeights(unknown, fieldBudget).over).toHaveLength(1)
  })
})
