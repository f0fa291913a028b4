import fc from 'fast-check'
import jsQR from 'jsqr'
import { expect, test } from 'vitest'
import { type QrCode, qrCode } from '../../../../../functions/office/cards/qr/code.ts'

test('whatever it says is read back, in every version', () => {
  const sides = new Set<number>()
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 180, size: 'max' }), (text) => {
      const code = qrCode(text)
      sides.add(code.length)
      expect(read(code)).toBe(text)
    }),
    { seed: 20_261_121, numRuns: 150 },
  )
  expect([...sides].sort((a, b) => a - b)).toEqual([21, 25, 29, 33, 37, 41, 45, 49, 53])
})

test('Vietnamese too', () => {
  expect(read(qrCode('Tổ công nghệ số cộng đồng ấp Ninh Thạnh Tây'))).toBe(
    'Tổ công nghệ số cộng đồng ấp Ninh Thạnh Tây',
  )
})

test('it is read though a tenth of it is soiled', () => {
  const text = `https://khaosat.example.gov.vn/t/#moi=${'7'.repeat(26)}`
  const soiled = qrCode(text).map((row, y) =>
    row.map((module, x) => (x > 12 && x < 24 && y > 14 && y < 26 ? 1 : module)),
  )
  expect(read(soiled)).toBe(text)
})

test('181 bytes are too many', () => {
  expect(read(qrCode('a'.repeat(180)))).toBe('a'.repeat(180))
  expect(() => qrCode('a'.repeat(181))).toThrow(RangeError)
})

/** As a camera that sees each module as four dots, with the quiet zone around. */
function read(code: QrCode): string | undefined {
  const side = (code.length + 8) * 4
  const dots = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const dark = code[Math.floor(y / 4) - 4]?.[Math.floor(x / 4) - 4] === 1
      if (dark) dots.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
    }
  }
  return jsQR(dots, side, side)?.data
}
