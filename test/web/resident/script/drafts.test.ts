import { beforeEach, describe, expect, test } from 'vitest'
import { DAY } from '../../../../shared/time.ts'
import { draftsIn } from '../../../../web/resident/script/drafts.ts'

const draft = { form: 'resident_feedback/1', values: [['rating', '2']] as [string, string][] }

let [storage, now] = [aStorage(), 0]
beforeEach(() => {
  storage = aStorage()
  now = 1_795_330_000_000
})
const drafts = draftsIn(
  () => storage,
  () => now,
)

describe('a draft', () => {
  test('is found by the address and the form that it was written for', () => {
    drafts.keep('/g/A', draft)
    expect(drafts.get('/g/A', 'resident_feedback/1')).toMatchObject(draft)
    expect(drafts.get('/g/B', 'resident_feedback/1')).toBeUndefined()
    expect(drafts.get('/g/A', 'resident_feedback/2')).toBeUndefined()
    drafts.drop('/g/A')
    expect(drafts.get('/g/A', 'resident_feedback/1')).toBeUndefined()
  })

  test('is gone after a day, also that of another poster, while what others keep stays', () => {
    drafts.keep('/g/A', draft)
    drafts.keep('/g/B', draft)
    storage.setItem('other', 'kept')
    now += DAY - 1
    expect(drafts.get('/g/A', draft.form)).toBeDefined()
    now += 1
    expect(drafts.get('/g/A', draft.form)).toBeUndefined()
    expect(Object.keys(storage)).toEqual(['other'])
  })

  test('of a clock that was set back is not trusted', () => {
    drafts.keep('/g/A', draft)
    now -= 1
    expect(drafts.get('/g/A', draft.form)).toBeUndefined()
  })

  test.each(['{', '[]', 'null', '{"form":"resident_feedback/1","keptAt":1795330000000,"values":[[1]]}'])(
    'that somebody changed to %s is none',
    (text) => {
      storage.setItem('draft:/g/A', text)
      expect(drafts.get('/g/A', draft.form)).toBeUndefined()
    },
  )
})

test('a browser that keeps nothing changes nothing', () => {
  const none = draftsIn(
    () => {
      throw new Error('SecurityError')
    },
    () => now,
  )
  none.keep('/g/A', draft)
  none.drop('/g/A')
  expect(none.get('/g/A', draft.form)).toBeUndefined()
})

/** As `localStorage`: what it keeps are its own properties. */
function aStorage(): Storage {
  const methods = {
    getItem: (key: string) => Reflect.get(kept, key) ?? null,
    setItem: (key: string, value: string) => Object.assign(kept, { [key]: value }),
    removeItem: (key: string) => Reflect.deleteProperty(kept, key),
  }
  const kept = Object.create(methods)
  return kept
}
