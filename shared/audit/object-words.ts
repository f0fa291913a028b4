import type { AuditEntry } from '../api/audit.ts'
import { dayText } from '../report/period-words.ts'
import { Day } from '../time.ts'

type Words = { vi: string; en: string }

/**
 * What an entry was about, in words, where its object is only codes: which files of which survey left, what became public. Nothing
 * where the object speaks for itself, or is of an older release.
 */
export function objectWords({ act, object }: Pick<AuditEntry, 'act' | 'object'>): Words | undefined {
  switch (act) {
    case 'export':
      return exportWords(object)
    case 'download':
      return downloadWords(object)
    case 'recount':
      return recountWords(object)
    case 'see-responses':
      return responsesWords(object)
    case 'change-settings':
      return settingsWords(object)
    case 'change-rules':
      return ofSurvey({ vi: 'Quy tắc rà soát', en: 'Rules of review' }, object.split('/')[1])
    case 'write-report':
      return reportWords(object.split('/')[1])
    default:
      return undefined
  }
}

const formats: Record<string, string> = { xlsx: 'Excel', csv: 'CSV', parquet: 'Parquet', spss: 'SPSS' }

/** `hh_digital_visit/<id>/xlsx/counted/fresh` */
function exportWords(object: string): Words | undefined {
  const [survey, , format = '', rows, extent] = object.split('/')
  const name = formats[format]
  if (name === undefined) return undefined
  const [vi, en] = rows === 'all' ? ['mọi phiếu đã nhận', 'every form'] : ['phiếu được tính', 'counted forms']
  const isFresh = extent === 'fresh'
  return ofSurvey(
    {
      vi: `Tệp ${name}, ${vi}${isFresh ? ', chỉ phần mới' : ''}`,
      en: `${name} file, ${en}${isFresh ? ', only what is new' : ''}`,
    },
    survey,
  )
}

const files: Record<string, Words> = {
  'summary.xlsx': { vi: 'Bảng tổng hợp', en: 'Summary' },
  'summary-protected.xlsx': { vi: 'Bảng tổng hợp để gửi ra ngoài', en: 'Summary that may leave the office' },
  'codebook.xlsx': { vi: 'Sổ mã', en: 'Codebook' },
  'responses.sps': { vi: 'Cú pháp SPSS', en: 'SPSS syntax' },
}

/** `hh_digital_visit/<id>/responses.csv`, or the name of a report. */
function downloadWords(object: string): Words | undefined {
  const [survey, , file] = object.split('/')
  if (file === undefined)
    return object.startsWith('bao-cao_') ? { vi: 'Báo cáo (Word)', en: 'Report (Word)' } : undefined
  const rows = { vi: 'Tệp từng phiếu', en: 'File of every form' }
  const name = files[file] ?? (file.startsWith('responses') ? rows : undefined)
  return name && ofSurvey(name, survey)
}

/** `hh_digital_visit`, or with the days that were counted. */
function recountWords(object: string): Words | undefined {
  const [survey, ...days] = object.split(' ')
  const [from, to] = days.map((day) => Day.safeParse(day).data)
  if (from === undefined || to === undefined) return undefined
  const [first, last] = [dayText(from), dayText(to)]
  return ofSurvey({ vi: `Từ ngày ${first} đến ngày ${last}`, en: `From ${first} to ${last}` }, survey)
}

/** `hh_digital_visit all`, or the id of one response. */
function responsesWords(object: string): Words | undefined {
  const [survey, which = ''] = object.split(' ')
  const isOne = /^[0-9a-f]{8}-/.test(which)
  return ofSurvey(
    isOne ? { vi: 'Một phiếu', en: 'One form' } : { vi: 'Danh sách phiếu', en: 'A list of forms' },
    survey,
  )
}

/** `settings cutDay=20 isPublic=true` */
function settingsWords(object: string): Words | undefined {
  const changes = new Map(
    object.split(' ').map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=')
      return [name, value]
    }),
  )
  const cutDay = changes.get('cutDay')
  const isPublic = changes.get('isPublic')
  const words: Words[] = [
    ...(cutDay === undefined
      ? []
      : [{ vi: `chốt số liệu ngày ${cutDay}`, en: `months end on day ${cutDay}` }]),
    ...(isPublic === 'true' ? [{ vi: 'công khai kết quả', en: 'results made public' }] : []),
    ...(isPublic === 'false' ? [{ vi: 'thôi công khai kết quả', en: 'results no longer public' }] : []),
  ]
  if (words.length === 0) return undefined
  return { vi: words.map(({ vi }) => vi).join(', '), en: words.map(({ en }) => en).join(', ') }
}

function reportWords(period: string | undefined): Words | undefined {
  return period === undefined ? undefined : { vi: `Báo cáo, kỳ ${period}`, en: `Report, period ${period}` }
}

function ofSurvey({ vi, en }: Words, survey: string | undefined): Words | undefined {
  return survey === undefined ? undefined : { vi: `${vi}, khảo sát ${survey}`, en: `${en}, survey ${survey}` }
}
