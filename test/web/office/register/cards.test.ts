import { expect, test } from 'vitest'
import { InvitationRequest, MAX_CARDS } from '../../../../shared/api/cards.ts'
import { AreaId, MemberId, TeamId } from '../../../../shared/ids.ts'
import { Day } from '../../../../shared/time.ts'
import { cardFileName } from '../../../../web/office/register/cards/card-file-name.ts'
import { messageOf } from '../../../../web/office/register/cards/message.ts'
import { type Crew, cardCount, portionsOf } from '../../../../web/office/register/cards/portions.ts'

const commune = AreaId.parse('32059@2025-07-01')
const aCrew = (team: string, members: number): Crew => ({
  team: TeamId.parse(team),
  members: Array.from({ length: members }, (_, place) => MemberId.parse(`${team}-m${place}`)),
})

test('a whole commune is printed in files of as many cards as are printed at a time, nobody twice', () => {
  const crews = [aCrew('a', 290), aCrew('b', 0), aCrew('c', 560)]
  const portions = portionsOf(commune, crews, 'member')
  expect(portions.map(({ members }) => members?.length)).toEqual([MAX_CARDS, MAX_CARDS, 50])
  expect(portions.flatMap(({ members }) => members)).toEqual(crews.flatMap(({ members }) => members))
  expect(cardCount(crews, 'member')).toBe(850)
  for (const portion of portions) expect(InvitationRequest.safeParse(portion).success).toBe(true)
})

test('cards of teams are for teams with members', () => {
  const crews = [aCrew('a', 3), aCrew('b', 0), aCrew('c', 1)]
  expect(portionsOf(commune, crews, 'team')).toEqual([{ commune, each: 'team', teams: ['a', 'c'] }])
  expect(cardCount(crews, 'team')).toBe(2)
  expect(portionsOf(commune, [aCrew('b', 0)], 'member')).toEqual([])
})

test('a file is called after its place, and numbered where there are several', () => {
  expect(cardFileName('Tổ CNSCĐ ấp 1')).toBe('the-moi-to-cnscd-ap-1.pdf')
  expect(cardFileName('Xã Khánh An', 2)).toBe('the-moi-xa-khanh-an-2.pdf')
  expect(cardFileName('…')).toBe('the-moi.pdf')
})

test('what is sent along says how, on either kind of phone, and until when', () => {
  const shown = {
    link: 'https://a.vn/t/#moi=7',
    code: 'ABCDEFGHJKMN',
    address: 'https://a.vn/t/',
    uses: 7,
    lastDay: Day.parse('2026-12-05'),
  }
  const toTeam = messageOf(shown, { teamName: 'Tổ ấp 1' })
  for (const part of [shown.link, 'ABCD-EFGH-JKMN', '05/12/2026', '7 điện thoại', 'chọn tên của mình']) {
    expect(toTeam).toContain(part)
  }
  const toOne = messageOf({ ...shown, uses: 1 }, { teamName: 'Tổ ấp 1', memberName: 'Nguyễn Thị Lan' })
  expect(toOne).toContain('Mời Nguyễn Thị Lan tham gia Tổ ấp 1')
  expect(toOne).toContain('chỉ dùng cho một điện thoại')
})
