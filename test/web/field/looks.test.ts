import { afterEach, expect, it } from 'vitest'
import { chosenLook } from '../../../web/field/looks.ts'
import { rememberedHamlet } from '../../../web/field/visits/hamlet-choice.tsx'

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'localStorage')
})

it('looks as the phone does, and remembers no hamlet, where a page may keep nothing', () => {
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('Denied.', 'SecurityError')
    },
  })
  expect(chosenLook('text')).toBe('')
  expect(rememberedHamlet()).toBeUndefined()
})
