import jsQR from 'jsqr'
import { describe, expect, test } from 'vitest'
import { AreaId } from '../../../shared/ids.ts'
import { Day } from '../../../shared/time.ts'
import { lookupPage } from '../../../web/resident/lookup-page.ts'
import { thanksPage } from '../../../web/resident/message-pages.ts'
import { eraseConfirmPage, type StatusPage, statusPage } from '../../../web/resident/status-page.ts'

const link = 'https://gopy.example.vn/g/32149K7MPQ2R4TABCDEFGH/AZ_8C-OAfmilmMvuAgf_zQabcdefghijklmnopqrstuv'
const receipt = { language: 'vi', place: 'Nhà văn hóa ấp 1, xã Hưng Mỹ', link, code: 'K7MP2R4T' } as const
// 22 November 2026, 13:46 in Vietnam.
const at = 1_795_330_000_000

describe('the page that thanks', () => {
  test('has the receipt as a link, as a code to scan and as characters to write down', async () => {
    const page = String(await thanksPage({ ...receipt, outcome: 'received', due: Day.parse('2026-11-27') }))
    expect(page).toContain(`<a id="receipt" href="${link}" class="b u">`)
    expect(scanned(page)).toBe(link)
    expect(page).toMatch(/K7MP-2R4T.*Nhà văn hóa ấp 1, xã Hưng Mỹ.*gopy\.example\.vn\/g\/tra-cuu/s)
    expect(page).toContain('chậm nhất ngày 27/11/2026')
    expect(page).not.toMatch(/ style=/)
  })

  test('promises no answer where nothing was asked, nor a day where none is set', async () => {
    const noted = String(await thanksPage({ ...receipt, outcome: 'noted' }))
    expect(noted).toContain('không có câu trả lời riêng')
    const held = String(await thanksPage({ ...receipt, outcome: 'received' }))
    expect(held).toContain('và sẽ trả lời')
    expect(held).not.toMatch(/chậm nhất|undefined/)
  })
})

describe('the status of a feedback', () => {
  const aStatus: StatusPage = {
    ...{ ...receipt, receivedAt: at, state: 'received', history: [{ at, kind: 'received' }] },
    ...{ mayJudge: false, mayReopen: false, mayCorrect: false, mayErase: false },
  }
  const answered: StatusPage = {
    ...{ ...aStatus, state: 'answered', mayJudge: true, mayReopen: true },
    history: [...aStatus.history, { at, kind: 'reply', text: 'Đã sửa <xong>.\nXin cảm ơn.' }],
  }
  const shown = async (over: Partial<StatusPage>, status = aStatus) =>
    String(await statusPage({ ...status, ...over }))

  test('says where it stands and by when an answer is due, in the language that was asked for', async () => {
    const due = Day.parse('2026-11-27')
    expect(await shown({ due })).toMatch(/Đã nhận, đang chờ xử lý.*27\/11\/2026.*22\/11\/2026, 13:46/s)
    expect(await shown({ due, language: 'en' })).toMatch(/<html lang="en">.*Received, waiting to be handled/s)
    expect(await shown({ due, state: 'answered' })).not.toContain('27/11/2026')
    expect(await shown({ due, erased: true })).not.toContain('27/11/2026')
  })

  test('gives the newest reply as it was written', async () => {
    const earlier = { at, kind: 'reply', text: 'Đang xem.' } as const
    const page = await shown({ history: [earlier, ...answered.history] })
    expect(page).toContain('<p class="p">Đã sửa &lt;xong&gt;.\nXin cảm ơn.</p>')
    expect(page).not.toContain('Đang xem.')
  })

  test('lets its sender say whether it is settled, with words where it is not', async () => {
    expect(await shown({})).not.toContain('name="_act"')
    const page = await shown({}, answered)
    expect(page).toContain(`<form method="post" action="${link}?lang=vi"`)
    expect(page).toMatch(/value="settled".*<textarea id="why".*value="unsettled"/s)
    const again = await shown({ mayReopen: false }, answered)
    expect(again).not.toContain('<textarea')
    expect(again).toContain('Nếu vẫn chưa, xin gửi góp ý mới')
    expect(await shown({ said: 'needs-words' }, answered)).toMatch(/role="alert">Xin viết vài chữ/)
    expect(await shown({ said: 'settled' }, answered)).toMatch(/role="status">Cảm ơn/)
  })

  test('offers to correct and to delete only where that may be done', async () => {
    expect(await shown({})).not.toMatch(/\/sua|erase/)
    const page = await shown({ mayCorrect: true, mayErase: true })
    expect(page).toContain(`href="${link}/sua?lang=vi"`)
    expect(page).toContain(`href="${link}?erase&amp;lang=vi"`)
    const asked = String(await eraseConfirmPage({ language: 'vi', link }))
    expect(asked).toMatch(/method="post"[^>]*>.*name="_act" value="erase".*Không xóa, quay lại/s)
  })
})

describe('looking a feedback up', () => {
  const provinces = [{ id: AreaId.parse('96@2025-07-01'), name: 'Tỉnh Cà Mau' }]
  const communes = [{ id: AreaId.parse('32149@2025-07-01'), name: 'Xã Hưng Mỹ' }]
  const [province, commune] = [provinces[0]?.id, communes[0]?.id]

  test('first asks for the province, then for the commune and the code', async () => {
    const first = String(await lookupPage({ language: 'en', provinces }))
    expect(first).toMatch(
      /<form action="\/g\/tra-cuu">.*name="lang" value="en".*<select id="tinh" name="tinh"/s,
    )
    expect(first).not.toContain('name="ma"')
    const second = String(await lookupPage({ language: 'en', provinces, province, communes }))
    expect(second).toMatch(/method="post" action="\/g\/tra-cuu\?lang=en".*name="tinh" value="96@2025-07-01"/s)
    expect(second).toMatch(/<option value="32149@2025-07-01">Xã Hưng Mỹ.*name="ma"/s)
    expect(second).not.toContain(' selected')
  })

  test('keeps what was typed when nothing is found', async () => {
    const around = { language: 'vi', provinces, province, communes, commune, typed: '"k7mp' } as const
    const page = String(await lookupPage({ ...around, problem: 'unknown' }))
    expect(page).toMatch(/role="alert".*Không tìm thấy góp ý/s)
    expect(page).toContain('value="32149@2025-07-01" selected')
    expect(page).toMatch(/value="&quot;k7mp"[^>]* aria-invalid="true"/)
    expect(String(await lookupPage({ ...around, problem: 'too-many' }))).toContain('Đã thử quá nhiều lần')
  })
})

/** What a phone reads of the code on the page. */
function scanned(page: string): string | undefined {
  const [, box = '', path = ''] = /viewBox="0 0 (\d+) \d+" role="img".*? d="([^"]*)"/s.exec(page) ?? []
  const [size, zoom] = [Number(box), 4]
  const pixels = new Uint8ClampedArray((size * zoom) ** 2 * 4).fill(255)
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let row = 0; row < zoom; row++) {
      const from = ((Number(y) * zoom + row) * size + Number(x)) * zoom * 4
      for (let at = 0; at < Number(width) * zoom; at++) pixels.fill(0, from + at * 4, from + at * 4 + 3)
    }
  }
  return jsQR(pixels, size * zoom, size * zoom)?.data
}
