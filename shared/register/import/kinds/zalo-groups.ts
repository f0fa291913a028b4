import { type AreaId, ZaloGroupId } from '../../../ids.ts'
import type { ZaloGroupRecord } from '../../kinds.ts'
import { referenceTo } from '../book.ts'
import { common } from '../column.ts'
import { countsOf, newestOf, validityCells, validityOf, wordsOfCounts } from '../history.ts'
import { identityInCommune } from '../identities.ts'
import { referred } from '../references.ts'
import type { SheetKind } from '../sheet-kind.ts'
import { isLasting, placeInCommune } from './in-commune.ts'

const LINK = /^https:\/\/zalo\.me\/[\w/?=&.-]{1,200}$/

export const zaloGroupSheet: SheetKind<ZaloGroupRecord, AreaId> = {
  kind: 'zalo-groups',
  name: 'Nhóm Zalo',
  aliases: ['zalo', 'kenh zalo', 'zalo groups', 'zalo group'],
  letter: 'z',
  nameKey: 'name',
  columns: [
    { ...common.commune, example: 'Ví dụ: Hồng Dân' },
    { ...common.code, aliases: [...common.code.aliases, 'ma nhom'] },
    {
      key: 'name',
      title: 'Tên nhóm',
      aliases: ['ten', 'nhom', 'nhom zalo', 'ten nhom zalo', 'name', 'group'],
      required: true,
      width: 34,
      about: 'Tên nhóm hoặc kênh Zalo.',
      example: 'Ấp Nội Ô – chuyển đổi số',
    },
    {
      key: 'hamlet',
      title: 'Thôn',
      aliases: ['ten thon', 'ap', 'khu pho', 'hamlet'],
      required: false,
      width: 26,
      about: 'Tên hoặc mã thôn, nếu nhóm của riêng một thôn.',
      example: 'Ấp Nội Ô',
    },
    {
      key: 'link',
      title: 'Liên kết',
      aliases: ['duong dan', 'dia chi', 'link', 'url'],
      required: false,
      width: 34,
      about: 'Địa chỉ bắt đầu bằng https://zalo.me/',
      example: 'https://zalo.me/g/abcdef123',
    },
    {
      key: 'people',
      title: 'Số người',
      holds: 'count',
      aliases: ['so thanh vien', 'thanh vien', 'people', 'members'],
      required: false,
      width: 10,
      about: 'Số người trong nhóm.',
      example: 215,
    },
    { ...common.counted, example: '01/07/2026' },
    common.from,
    common.until,
  ],
  indexIn: (book) => book['zalo-groups'],
  identityOf: identityInCommune,
  placeOf: placeInCommune,

  build(row, book, { place, id, name, before }) {
    const hamlet = referred(row, 'hamlet', book.hamlets, place, 'unknown-hamlet')
    const link = row.text('link')
    if (link !== undefined && !LINK.test(link)) row.issue('bad-link', 'link')
    return {
      ...before,
      id: ZaloGroupId.parse(id),
      commune: place,
      name,
      ...(hamlet === undefined ? {} : { hamlet: hamlet.id }),
      ...(link === undefined ? {} : { link }),
      people: countsOf(row, 'people', before?.people ?? []),
      ...validityOf(row, before, book.today),
    }
  },

  isShown: isLasting,
  cells(record, book) {
    const { count: people, counted } = newestOf(record.people)
    const hamlet = record.hamlet && book.hamlets.coded(record.commune, record.hamlet)?.record
    return {
      commune: book.communeWords(record.commune),
      name: record.name,
      hamlet: hamlet && referenceTo(book.hamlets, record.commune, hamlet, hamlet.name),
      link: record.link,
      people,
      counted,
      ...validityCells(record),
    }
  },
  words: ({ people }) => ({ people: wordsOfCounts(people), counted: '' }),
}
