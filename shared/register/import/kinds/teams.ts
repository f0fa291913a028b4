import type * as z from 'zod/mini'
import { type AreaId, TeamId } from '../../../ids.ts'
import type { TeamKind, TeamLevel, TeamRecord } from '../../records.ts'
import { referenceTo } from '../book.ts'
import { common } from '../column.ts'
import { validityCells, validityOf } from '../history.ts'
import { identityInCommune } from '../identities.ts'
import { inOrderOf, referredAll } from '../references.ts'
import type { SheetKind } from '../sheet-kind.ts'
import { isLasting, placeInCommune } from './in-commune.ts'

const levels = {
  commune: ['Xã', 'cấp xã', 'phường', 'cấp phường', 'commune'],
  hamlet: ['Thôn', 'cấp thôn', 'ấp', 'bản', 'khu phố', 'tổ dân phố', 'cấp khu phố', 'hamlet'],
} satisfies Record<z.infer<typeof TeamLevel>, string[]>

const teamKinds = {
  community: [
    'Cộng đồng',
    'tổ công nghệ số cộng đồng',
    'tổ cnscđ',
    'tổ cđscđ',
    'tổ chuyển đổi số cộng đồng',
    'community',
  ],
  youth: ['Thanh niên', 'tổ thanh niên tình nguyện', 'thanh niên tình nguyện', 'youth'],
  other: ['Khác', 'other'],
} satisfies Record<TeamKind, string[]>

export const teamSheet: SheetKind<TeamRecord, AreaId> = {
  kind: 'teams',
  name: 'Tổ',
  aliases: ['to cong nghe so', 'to cong nghe so cong dong', 'to cnscd', 'to cdscd', 'teams', 'team'],
  letter: 't',
  nameKey: 'name',
  columns: [
    { ...common.commune, example: 'Ví dụ: Hồng Dân' },
    { ...common.code, aliases: [...common.code.aliases, 'ma to'] },
    {
      key: 'name',
      title: 'Tên tổ',
      aliases: ['to', 'ten', 'name', 'team'],
      required: true,
      width: 36,
      about: 'Tên tổ, riêng một tên trong xã.',
      example: 'Tổ CNSCĐ ấp Nội Ô',
    },
    {
      key: 'level',
      title: 'Cấp',
      aliases: ['cap to', 'level'],
      required: false,
      width: 9,
      about: 'Xã hoặc Thôn. Dòng mới phải ghi.',
      example: 'Thôn',
    },
    {
      key: 'kind',
      title: 'Loại tổ',
      aliases: ['loai', 'kind', 'type'],
      required: false,
      width: 14,
      about: 'Cộng đồng, Thanh niên hoặc Khác. Để trống ở dòng mới: Cộng đồng.',
      example: 'Cộng đồng',
    },
    {
      key: 'hamlets',
      title: 'Thôn phụ trách',
      aliases: ['cac thon', 'thon', 'ap phu trach', 'khu pho phu trach', 'hamlets'],
      required: false,
      width: 36,
      about: 'Tên hoặc mã các thôn tổ phụ trách, cách nhau bằng dấu chấm phẩy. Tổ cấp xã để trống.',
      example: 'Ấp Nội Ô; Ấp Xẻo Quao',
    },
    common.from,
    common.until,
  ],
  indexIn: ({ teams }) => teams,
  identityOf: identityInCommune,
  placeOf: placeInCommune,

  build(row, book, { place, id, name, before }) {
    const level = row.option('level', levels) ?? before?.level
    if (level === undefined) row.need('level')
    const listed = referredAll(row, 'hamlets', book.hamlets, place, 'unknown-hamlet')?.map(
      (hamlet) => hamlet.id,
    )
    if (level === 'commune' && listed !== undefined) row.issue('must-be-empty', 'hamlets')
    const hamlets = listed === undefined ? (before?.hamlets ?? []) : inOrderOf(before?.hamlets, listed)
    return {
      id: TeamId.parse(id),
      commune: place,
      name,
      level: level ?? 'hamlet',
      kind: row.option('kind', teamKinds) ?? before?.kind ?? 'community',
      hamlets: level === 'commune' ? [] : hamlets,
      ...validityOf(row, before, book.today),
    }
  },

  isShown: isLasting,
  cells(record, book) {
    const hamlets = record.hamlets.map((id) => {
      const hamlet = book.hamlets.coded(record.commune, id)?.record
      return hamlet === undefined ? undefined : referenceTo(book.hamlets, record.commune, hamlet, hamlet.name)
    })
    return {
      commune: book.communeWords(record.commune),
      name: record.name,
      level: levels[record.level][0],
      kind: teamKinds[record.kind][0],
      // What the register no longer knows could not be read back; an empty cell leaves it as it is.
      hamlets: hamlets.length === 0 || hamlets.includes(undefined) ? undefined : hamlets.join('; '),
      ...validityCells(record),
    }
  },
}
