import { CampaignId } from '../../../ids.ts'
import { nameKey } from '../../catalogue/spelling.ts'
import { type CampaignRecord, Figure } from '../../kinds.ts'
import { common } from '../column.ts'
import { isWithinReach } from '../dates.ts'
import { dayCell } from '../history.ts'
import { identityOfCampaign } from '../identities.ts'
import { parseDecimal, wordsOfNumber } from '../numbers.ts'
import { inOrderOf } from '../references.ts'
import type { RowReader } from '../row-reader.ts'
import type { SheetKind } from '../sheet-kind.ts'
import { CELL_LENGTH, INDICATOR } from './cells.ts'
import { NAME_LENGTH } from './in-commune.ts'

const ALL = 'Tất cả'

export const campaignSheet: SheetKind<CampaignRecord, undefined> = {
  kind: 'campaigns',
  name: 'Chiến dịch',
  aliases: ['dot cao diem', 'cao diem', 'campaigns', 'campaign'],
  letter: 'k',
  nameKey: 'name',
  columns: [
    {
      key: 'name',
      title: 'Tên chiến dịch',
      aliases: ['chien dich', 'ten', 'name', 'campaign'],
      required: true,
      width: 40,
      about: 'Tên chiến dịch hay đợt cao điểm.',
      example: 'Ví dụ: 92 ngày đêm chuyển đổi số',
    },
    { ...common.code, aliases: [...common.code.aliases, 'ma chien dich'] },
    { ...common.from, required: true, about: 'Ngày đầu tiên, dạng 01/09/2026.', example: '01/09/2026' },
    {
      ...common.until,
      required: true,
      about: 'Ngày cuối cùng, tính cả ngày đó, dạng 30/11/2026.',
      example: '30/11/2026',
    },
    {
      key: 'communes',
      title: 'Các xã, phường',
      aliases: ['xa phuong', 'cac xa', 'xa tham gia', 'xa', 'communes'],
      required: false,
      width: 40,
      about:
        'Tên hoặc mã các xã tham gia, cách nhau bằng dấu chấm phẩy, hoặc "Tất cả". Để trống ở dòng mới: tất cả.',
      example: 'Hồng Dân; Phước Long',
    },
    {
      key: 'targets',
      title: 'Mục tiêu',
      aliases: ['chi tieu', 'targets', 'target'],
      required: false,
      width: 44,
      about: 'Mã chỉ tiêu, dấu hai chấm, con số; nhiều mục tiêu cách nhau bằng dấu chấm phẩy.',
      example: 'households_visited: 20000',
    },
  ],
  indexIn: ({ campaigns }) => campaigns,
  identityOf: identityOfCampaign,
  placeOf(row) {
    const name = row.need('name', NAME_LENGTH)
    row.need('from')
    row.need('until')
    return name === undefined ? undefined : { place: undefined, identity: identityOfCampaign({ name }) }
  },

  build(row, book, { id, name, before }) {
    const from = row.day('from') ?? before?.from ?? book.today
    const listed = row.list('communes')
    const communes =
      listed === undefined || listed.every((part) => nameKey(part) === nameKey(ALL))
        ? listed && []
        : listed.flatMap((part) => book.commune(row, 'communes', part) ?? [])
    return {
      id: CampaignId.parse(id),
      name,
      from,
      to: row.day('until') ?? before?.to ?? from,
      communes:
        communes === undefined
          ? (before?.communes ?? [])
          : inOrderOf(before?.communes, [...new Set(communes)]),
      targets: targetsOf(row) ?? before?.targets ?? [],
    }
  },

  isShown: ({ from, to }, { today }) => to >= today && isWithinReach(from) && isWithinReach(to),
  cells(record, book) {
    const communes = record.communes.map((id) => book.communeWords(id))
    const list = communes.length === 0 ? ALL : communes.join('; ')
    const isWhole = !communes.includes(undefined) && list.length <= CELL_LENGTH
    const named = new Set(record.targets.map(({ indicator }) => indicator))
    const isReadable =
      named.size === record.targets.length && [...named].every((code) => INDICATOR.test(code))
    const targets = record.targets.map(({ indicator, target }) => `${indicator}: ${wordsOfNumber(target)}`)
    return {
      name: record.name,
      from: dayCell(record.from),
      until: dayCell(record.to),
      communes: isWhole ? list : undefined,
      targets: targets.length > 0 && isReadable ? targets.join('; ') : undefined,
    }
  },
}

function targetsOf(row: RowReader): CampaignRecord['targets'] | undefined {
  const named = new Set<string>()
  return row.list('targets')?.flatMap((part) => {
    const [indicator = '', given = ''] = part.split(/\s*[:=]\s*/)
    if (!INDICATOR.test(indicator)) return row.issue('bad-code', 'targets', part) ?? []
    if (named.has(indicator)) return row.issue('doubled', 'targets', String(row.number), part) ?? []
    named.add(indicator)
    const target = parseDecimal(given)
    if (target === undefined) return row.issue('not-a-number', 'targets', part) ?? []
    return Figure.safeParse(target).success
      ? { indicator, target }
      : (row.issue('out-of-range', 'targets', part) ?? [])
  })
}
