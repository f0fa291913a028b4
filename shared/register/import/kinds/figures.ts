import { type AreaId, FigureId } from '../../../ids.ts'
import type { Day } from '../../../time.ts'
import type { FigureRecord } from '../../kinds.ts'
import { common } from '../column.ts'
import { isWithinReach } from '../dates.ts'
import { dayCell } from '../history.ts'
import { identityOfFigure } from '../identities.ts'
import type { SheetKind } from '../sheet-kind.ts'
import { INDICATOR } from './cells.ts'
import { NAME_LENGTH } from './in-commune.ts'

type Place = { area: AreaId; indicator: string; day: Day }

export const figureSheet: SheetKind<FigureRecord, Place> = {
  kind: 'figures',
  name: 'Số liệu ngoài',
  aliases: ['so lieu', 'so lieu ben ngoai', 'figures', 'external figures'],
  letter: 'x',
  nameKey: 'source',
  columns: [
    {
      key: 'indicator',
      title: 'Chỉ tiêu',
      aliases: ['ma chi tieu', 'indicator'],
      required: true,
      width: 30,
      about: 'Mã chỉ tiêu: chữ thường không dấu, chữ số và gạch dưới.',
      example: 'Ví dụ: vneid_accounts',
    },
    {
      ...common.commune,
      required: false,
      about: 'Tên hoặc mã xã, phường. Để trống: số liệu của cả tỉnh, thành phố.',
      example: 'Hồng Dân',
    },
    { ...common.code, aliases: [...common.code.aliases, 'ma so lieu'] },
    {
      key: 'value',
      title: 'Giá trị',
      holds: 'decimal',
      aliases: ['so lieu', 'con so', 'value'],
      required: true,
      width: 14,
      about: 'Con số; phần lẻ sau dấu phẩy.',
      example: 8120,
    },
    {
      key: 'unit',
      title: 'Đơn vị',
      aliases: ['don vi tinh', 'dvt', 'unit'],
      required: true,
      width: 14,
      about: 'Đơn vị tính: người, hộ, %…',
      example: 'người',
    },
    {
      key: 'day',
      title: 'Ngày',
      holds: 'day',
      aliases: ['tinh den ngay', 'ngay so lieu', 'den ngay', 'day', 'date', 'as of'],
      required: true,
      width: 13,
      about: 'Ngày của số liệu, dạng 30/09/2026.',
      example: '30/09/2026',
    },
    {
      key: 'source',
      title: 'Nguồn',
      aliases: ['nguon so lieu', 'co quan', 'source'],
      required: true,
      width: 36,
      about: 'Cơ quan hoặc hệ thống cho số liệu này.',
      example: 'Công an tỉnh',
    },
  ],
  indexIn: ({ figures }) => figures,
  identityOf: identityOfFigure,
  placeOf(row, book) {
    const named = row.text('commune')
    const area = named === undefined ? book.scope.province : book.commune(row, 'commune', named)
    const indicator = row.need('indicator')
    const source = row.need('source', NAME_LENGTH)
    for (const key of ['day', 'value', 'unit']) row.need(key)
    const day = row.day('day')
    if (indicator !== undefined && !INDICATOR.test(indicator)) return row.issue('bad-code', 'indicator')
    if (area === undefined || indicator === undefined || day === undefined || source === undefined)
      return undefined
    return { place: { area, indicator, day }, identity: identityOfFigure({ area, indicator, day, source }) }
  },

  build: (row, _book, { place, id, name, before }) => ({
    id: FigureId.parse(id),
    ...place,
    value: row.decimal('value') ?? before?.value ?? 0,
    unit: row.text('unit', NAME_LENGTH) ?? before?.unit ?? '',
    source: name,
  }),

  isShown: ({ area, day }, book) =>
    isWithinReach(day) && (area === book.scope.province || book.communeWords(area) !== undefined),
  cells: (record, book) => ({
    indicator: record.indicator,
    commune: record.area === book.scope.province ? undefined : book.communeWords(record.area),
    value: record.value,
    unit: record.unit,
    day: dayCell(record.day),
    source: record.source,
  }),
}
