import { describe, expect, it } from 'vitest'
import { MANY, roomIn, sizeText } from '../../../web/field/this-phone/room.ts'

const MB = 1024 * 1024

describe('the room on a phone', () => {
  it('is told in forms, roughly, and never promises more than a volunteer needs', () => {
    expect(roomIn({ usage: MB, quota: 10 * MB })).toEqual({
      used: MB,
      of: 10 * MB,
      forms: 1_100,
      isFull: false,
    })
    expect(roomIn({ usage: MB, quota: 10_000 * MB })?.forms).toBe(MANY)
  })

  it('is nearly used up below five megabytes, and never negative', () => {
    expect(roomIn({ usage: 6 * MB, quota: 10 * MB })?.isFull).toBe(true)
    expect(roomIn({ usage: 11 * MB, quota: 10 * MB })).toMatchObject({ forms: 0, isFull: true })
  })

  it('is unknown where the browser gives no figures', () => {
    expect(roomIn({})).toBeUndefined()
    expect(roomIn({ usage: 1, quota: 0 })).toBeUndefined()
  })

  it.each([
    [1.5 * MB, '1,5 MB'],
    [250 * MB, '250 MB'],
    [2.25 * 1024 * MB, '2,3 GB'],
  ])('%d bytes are %s', (bytes, text) => {
    expect(sizeText(bytes, 'vi')).toBe(text)
  })
})
