import type { AreaId } from '../../../ids.ts'
import { HamletId } from '../../../ids.ts'
import type { HamletRecord } from '../../records.ts'
import { common } from '../column.ts'
import { countsOf, newestOf, validityCells, validityOf, wordsOfCounts } from '../history.ts'
import { identityInCommune } from '../identities.ts'
import type { SheetKind } from '../sheet-kind.ts'
import { isLasting, placeInCommune } from './in-commune.ts'

export const hamletSheet: SheetKind<HamletRecord, AreaId> = {
  kind: 'hamlets',
  name: 'Thôn',
  aliases: ['ap', 'ban', 'khu pho', 'thon ap', 'thon ban', 'to dan pho', 'hamlets', 'hamlet'],
  letter: 'h',
  nameKey: 'name',
  columns: [
    { ...common.commune, example: 'Ví dụ: Hồng Dân' },
    { ...common.code, aliases: [...common.code.aliases, 'ma thon', 'ma ap'] },
    {
      key: 'name',
      title: 'Tên thôn',
      aliases: [
        'thon',
        'ten',
        'ten ap',
        'ap',
        'ten khu pho',
        'khu pho',
        'thon ap ban to dan pho',
        'name',
        'hamlet',
      ],
      required: true,
      width: 30,
      about: 'Tên thôn, ấp, bản, khu phố hay tổ dân phố.',
      example: 'Ấp Nội Ô',
    },
    {
      key: 'households',
      title: 'Số hộ',
      holds: 'count',
      aliases: ['so ho gia dinh', 'ho', 'households', 'so ho dan'],
      required: false,
      width: 10,
      about: 'Số hộ gia đình, số nguyên.',
      example: 412,
    },
    { ...common.counted, example: '01/07/2026' },
    common.from,
    common.until,
  ],
  indexIn: ({ hamlets }) => hamlets,
  identityOf: identityInCommune,
  placeOf: placeInCommune,

  build(row, { today }, { place, id, name, before }) {
    const households = countsOf(row, 'households', before?.households ?? [])
    return { id: HamletId.parse(id), commune: place, name, households, ...validityOf(row, before, today) }
  },

  isShown: isLasting,
  cells(record, book) {
    const { count: households, counted } = newestOf(record.households)
    const commune = book.communeWords(record.commune)
    return { commune, name: record.name, households, counted, ...validityCells(record) }
  },
  words: ({ households }) => ({ households: wordsOfCounts(households), counted: '' }),
}
