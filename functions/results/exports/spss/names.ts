import type { Column } from '../../rows/columns.ts'

/** SPSS takes 64 bytes, beginning with a letter; ours are of one byte each. */
const MOST = 64

/** Words of its syntax that no variable may be called. */
const RESERVED = new Set(['all', 'and', 'by', 'eq', 'ge', 'gt', 'le', 'lt', 'ne', 'not', 'or', 'to', 'with'])

/** What SPSS calls each column: its code as far as it may stand, no two alike, in small letters as codes are. */
export function variableNames(codes: readonly Column['code'][]): string[] {
  const taken = new Set<string>()
  return codes.map((code) => {
    const name = free(plain(code), taken)
    taken.add(name)
    return name
  })
}

// A point or an underline at the end would be taken for the end of a command, or for a name of SPSS's own.
function plain(code: string): string {
  const name = code.replaceAll('/', '.').replace(/[^a-z0-9._]/g, '_')
  return RESERVED.has(name) || /[._]$/.test(name) ? `${name}0` : name
}

function free(wanted: string, taken: ReadonlySet<string>): string {
  const short = wanted.slice(0, MOST)
  for (let n = 2, name = short; ; n += 1) {
    if (!taken.has(name) && !/[._]$/.test(name)) return name
    const end = `.${n}`
    name = short.slice(0, MOST - end.length) + end
  }
}
