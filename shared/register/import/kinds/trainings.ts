import type { AreaId } from '../../../ids.ts'
import { TrainingId } from '../../../ids.ts'
import type { Day } from '../../../time.ts'
import type { TrainingRecord } from '../../kinds.ts'
import { referenceTo } from '../book.ts'
import { common } from '../column.ts'
import { isWithinReach } from '../dates.ts'
import { dayCell } from '../history.ts'
import { identityOfTraining } from '../identities.ts'
import { inOrderOf, referredAll } from '../references.ts'
import type { SheetKind } from '../sheet-kind.ts'
import { CELL_LENGTH } from './cells.ts'
import { communeOf, isLasting, NAME_LENGTH } from './in-commune.ts'

const MOST_MEMBERS = 2_000

export const trainingSheet: SheetKind<TrainingRecord, { commune: AreaId; day: Day }> = {
  kind: 'trainings',
  name: 'Tập huấn',
  aliases: ['lop tap huan', 'dao tao', 'trainings', 'training'],
  letter: 'r',
  nameKey: 'topic',
  columns: [
    { ...common.commune, example: 'Ví dụ: Hồng Dân' },
    { ...common.code, aliases: [...common.code.aliases, 'ma lop'] },
    {
      key: 'topic',
      title: 'Chuyên đề',
      aliases: ['noi dung', 'ten lop', 'chu de', 'topic'],
      required: true,
      width: 40,
      about: 'Nội dung tập huấn.',
      example: 'Cài đặt và dùng VNeID',
    },
    {
      key: 'day',
      title: 'Ngày',
      holds: 'day',
      aliases: ['ngay tap huan', 'ngay to chuc', 'day', 'date'],
      required: true,
      width: 13,
      about: 'Ngày tập huấn, dạng 21/11/2026.',
      example: '15/08/2026',
    },
    {
      key: 'members',
      title: 'Thành viên tham gia',
      aliases: ['nguoi tham gia', 'thanh vien', 'members'],
      required: false,
      width: 44,
      about: 'Họ tên hoặc mã thành viên các tổ trong xã, cách nhau bằng dấu chấm phẩy. Trùng tên thì ghi mã.',
      example: 'Nguyễn Thị Lan; Trần Văn Minh',
    },
    {
      key: 'others',
      title: 'Số người khác',
      holds: 'count',
      aliases: ['nguoi khac', 'others'],
      required: false,
      width: 12,
      about: 'Số người dự không có trong danh sách thành viên. Để trống ở dòng mới: 0.',
      example: 12,
    },
  ],
  indexIn: ({ trainings }) => trainings,
  identityOf: identityOfTraining,
  placeOf(row, book) {
    const commune = communeOf(row, book)
    const topic = row.need('topic', NAME_LENGTH)
    row.need('day')
    const day = row.day('day')
    if (commune === undefined || topic === undefined || day === undefined) return undefined
    return { place: { commune, day }, identity: identityOfTraining({ commune, day, topic }) }
  },

  build(row, book, { place: { commune, day }, id, name, before }) {
    const listed = referredAll(row, 'members', book.members, commune, 'unknown-member')?.map(
      (member) => member.id,
    )
    if (listed !== undefined && listed.length > MOST_MEMBERS)
      row.issue('too-long', 'members', String(MOST_MEMBERS))
    return {
      id: TrainingId.parse(id),
      commune,
      topic: name,
      day,
      members: listed === undefined ? (before?.members ?? []) : inOrderOf(before?.members, listed),
      others: row.count('others') ?? before?.others ?? 0,
    }
  },

  isShown: (record, book) => isLasting(record, book) && isWithinReach(record.day),
  cells(record, book) {
    const members = record.members.map((id) => {
      const member = book.members.coded(record.commune, id)?.record
      return member === undefined ? undefined : referenceTo(book.members, record.commune, member, member.name)
    })
    const list = members.join('; ')
    const isWhole = members.length > 0 && !members.includes(undefined) && list.length <= CELL_LENGTH
    return {
      commune: book.communeWords(record.commune),
      topic: record.topic,
      day: dayCell(record.day),
      members: isWhole ? list : undefined,
      others: record.others,
    }
  },
}
