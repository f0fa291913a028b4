import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, isCleanText, isPlainText, normaliseText, plainText } from '../../shared/text.ts'

describe('text', () => {
  it.each([
    ['\u00d0\u00e0 N\u1eb5ng', 'Đà Nẵng'],
    ['\u0189\u00f0\u0256\u0111', 'Đđđđ'],
    ['Ho\u0300a', 'Hòa'],
    ['Đắk Lắk', 'Đắk Lắk'],
  ])('%j is stored as %j', (typed, stored) => {
    expect(normaliseText(typed)).toBe(stored)
    expect(isCleanText(stored)).toBe(true)
    expect(isCleanText(typed)).toBe(typed === stored)
  })

  it('is clean only when every surrogate has its pair', () => {
    expect(isCleanText('👍')).toBe(true)
    for (const broken of ['\ud83d', '\udc4d', 'a\udc4d\ud83d']) expect(isCleanText(broken)).toBe(false)
  })

  it('is clean with up to 30 marks on a letter, and not even put in order with more', () => {
    expect(isCleanText(`x${'\u0323'.repeat(30)}`)).toBe(true)
    expect(isCleanText(`x${'\u0323'.repeat(31)}`)).toBe(false)
  })

  it.each([
    ['Hòa', 'Hoà'],
    ['Thủ Đức', 'thu duc'],
    ['\u00d0ông Hà', ' dong ha'],
  ])('%j is found as %j', (name, typed) => {
    expect(fold(name)).toBe(fold(typed))
  })

  it('is plain without controls and lone surrogates', () => {
    for (const plain of ['a\tb\r\nc', '👍', '']) expect(isPlainText(plain)).toBe(true)
    for (const odd of ['\u0000', '\u001b', '\u007f', '\ud800']) expect(isPlainText(odd)).toBe(false)
  })

  it('is made plain by leaving out, once and for all (seed 10, 500 runs)', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const text = String.fromCharCode(...units)
        const plain = plainText(text)
        expect(plainText(plain)).toBe(plain)
        if (isPlainText(text)) expect(plain).toBe(text)
        expect(isPlainText(plain)).toBe(true)
      }),
      { seed: 10, numRuns: 500 },
    )
  })
})
