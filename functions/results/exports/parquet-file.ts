import { gzipSync } from 'node:zlib'
import type { RunFolder } from '../output.ts'
import type { Column, ColumnType, RowValue } from '../rows/columns.ts'
import type { RowWriter } from './formats.ts'
import { typedValues, unfitColumn } from './unfit.ts'

/** Rows that are in memory at a time, and that readers take at a time: fewer where they have very long texts. */
const GROUP = 10_000
const GROUP_TEXT = 16 * 1024 ** 2

/** Fast, and a fifth of the size: the pages repeat themselves. */
const LEVEL = 3

/**
 * `responses.parquet`: every column of its own type, groups of 10,000 rows, gzip, which every reader knows. Groups go out one
 * by one: a waiting bucket makes the writer wait.
 */
export async function openParquet(folder: RunFolder, columns: readonly Column[]): Promise<RowWriter> {
  // It is loaded where it is needed: every other run of the results function starts without it.
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer')
  const file = folder.open('responses.parquet', { contentType: 'application/vnd.apache.parquet', rows: true })
  const bytes = new ByteWriter(1024 ** 2)
  const names = [...columns, unfitColumn]
  const parquet = new ParquetWriter({
    writer: bytes,
    schema: [
      { name: 'responses', num_children: names.length },
      ...names.map(({ code, type }) => ({
        name: code,
        repetition_type: 'OPTIONAL' as const,
        ...physical[type],
      })),
    ],
    codec: 'GZIP',
    compressors: { GZIP: (page) => gzipSync(page, { level: LEVEL }) },
    createdBy: 'tung-nha',
  })
  let group: unknown[][] = names.map(() => [])
  let [waiting, length, count] = [0, 0, 0]

  async function writeGroup(): Promise<void> {
    await parquet.write({
      columnData: names.map(({ code }, at) => ({ name: code, data: group[at] ?? [] })),
      rowGroupSize: GROUP,
    })
    group = names.map(() => [])
    waiting = 0
    length = 0
    await send()
  }
  async function send(): Promise<void> {
    const piece = Uint8Array.from(bytes.getBytes())
    bytes.index = 0
    await file.write(piece)
  }

  return {
    columns: names,
    row(row) {
      for (const [at, value] of typedValues(columns, row).entries()) {
        group[at]?.push(stored(value, names[at]?.type))
        if (typeof value === 'string') length += value.length
      }
      count += 1
      waiting += 1
      return waiting === GROUP || length > GROUP_TEXT ? writeGroup() : undefined
    },
    again: async () => false,
    async close() {
      if (waiting > 0) await writeGroup()
      await parquet.finish()
      await send()
      await file.end()
      return count
    },
  }
}

const physical = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  decimal: { type: 'DOUBLE' },
  day: { type: 'INT32', converted_type: 'DATE' },
  instant: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
} as const satisfies Record<ColumnType, object>

function stored(value: RowValue, type: ColumnType | undefined): unknown {
  if (typeof value === 'object') return new Date(value.value)
  return typeof value === 'number' && type === 'integer' ? BigInt(value) : value
}
