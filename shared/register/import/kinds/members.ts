import { type AreaId, MemberId } from '../../../ids.ts'
import type { MemberRecord, TeamRecord } from '../../records.ts'
import { referenceTo } from '../book.ts'
import { common } from '../column.ts'
import { validityCells, validityOf } from '../history.ts'
import { identityOfMember } from '../identities.ts'
import { referred } from '../references.ts'
import type { SheetKind } from '../sheet-kind.ts'
import { communeOf, isLasting, NAME_LENGTH } from './in-commune.ts'

const yesOrNo = {
  yes: ['Có', 'x', 'tổ trưởng', 'yes', 'true', '1'],
  no: ['Không', 'thành viên', 'no', 'false', '0'],
}

export const memberSheet: SheetKind<MemberRecord, { commune: AreaId; team: TeamRecord }> = {
  kind: 'members',
  name: 'Thành viên',
  aliases: ['thanh vien to', 'danh sach thanh vien', 'members', 'member'],
  letter: 'm',
  nameKey: 'name',
  columns: [
    { ...common.commune, example: 'Ví dụ: Hồng Dân' },
    {
      key: 'team',
      title: 'Tổ',
      aliases: ['ten to', 'ma to', 'thuoc to', 'team'],
      required: true,
      width: 36,
      about: 'Tên hoặc mã tổ, đã có trong sổ hoặc ở trang "Tổ" của tệp này.',
      example: 'Tổ CNSCĐ ấp Nội Ô',
    },
    { ...common.code, aliases: [...common.code.aliases, 'ma thanh vien'] },
    {
      key: 'name',
      title: 'Họ và tên',
      aliases: ['ho ten', 'ten', 'ho ten thanh vien', 'name', 'full name'],
      required: true,
      width: 28,
      about: 'Họ và tên đầy đủ, có dấu. Hai người trùng tên trong một tổ thì mỗi người một mã.',
      example: 'Nguyễn Thị Lan',
    },
    {
      key: 'leader',
      title: 'Tổ trưởng',
      aliases: ['la to truong', 'chuc vu', 'vai tro', 'leader'],
      required: false,
      width: 11,
      about: 'Có hoặc Không. Để trống ở dòng mới: Không.',
      example: 'Có',
    },
    {
      key: 'subgroup',
      title: 'Nhóm trong tổ',
      aliases: ['nhom', 'subgroup', 'group'],
      required: false,
      width: 18,
      about: 'Nhóm nhỏ trong tổ, nếu có.',
      example: undefined,
    },
    common.from,
    common.until,
  ],
  indexIn: ({ members }) => members,
  identityOf: identityOfMember,
  placeOf(row, book) {
    const commune = communeOf(row, book)
    const name = row.need('name', NAME_LENGTH)
    row.need('team')
    if (commune === undefined || name === undefined) return undefined
    const team = referred(row, 'team', book.teams, commune, 'unknown-team')
    if (team === undefined) return undefined
    return { place: { commune, team }, identity: identityOfMember({ commune, team: team.id, name }) }
  },

  build(row, book, { place: { commune, team }, id, name, before }) {
    if (before !== undefined && before.team !== team.id) {
      row.issue('other-team', 'team', book.teams.coded(commune, before.team)?.record.name ?? before.team)
    }
    const leader = row.option('leader', yesOrNo)
    const subgroup = row.text('subgroup', NAME_LENGTH)
    return {
      ...before,
      id: MemberId.parse(id),
      team: team.id,
      commune,
      name,
      leader: leader === undefined ? (before?.leader ?? false) : leader === 'yes',
      ...(subgroup === undefined ? {} : { subgroup }),
      ...validityOf(row, before, book.today),
    }
  },

  isShown: (record, book) =>
    isLasting(record, book) && book.teams.coded(record.commune, record.team) !== undefined,
  cells(record, book) {
    const team = book.teams.coded(record.commune, record.team)?.record
    return {
      commune: book.communeWords(record.commune),
      team: team && referenceTo(book.teams, record.commune, team, team.name),
      name: record.name,
      leader: record.leader ? 'Có' : 'Không',
      subgroup: record.subgroup,
      ...validityCells(record),
    }
  },
}
