import { readParquet, type Table, wasmMemory } from 'parquet-wasm/node'

/** A value as Arrow has it: days since 1970, and moments in milliseconds. */
type ParquetValue = string | number | bigint | null

export type ParquetColumn = { name: string; format: string; values: ParquetValue[] }

/** Every column of a Parquet file as the Rust library reads it, and how many rows each group has. */
export function columnsOfParquet(file: Uint8Array): ParquetColumn[] {
  const table = readParquet(file)
  const columns: ParquetColumn[] = []
  for (let at = 0; at < table.numBatches; at += 1) {
    for (const [i, column] of columnsOfBatch(table, at).entries()) {
      const known = columns[i]
      if (known === undefined) columns.push(column)
      else known.values.push(...column.values)
    }
  }
  table.free()
  return columns
}

// Arrow's C data interface, with pointers of four bytes (https://arrow.apache.org/docs/format/CDataInterface.html).
function columnsOfBatch(table: Table, at: number): ParquetColumn[] {
  const batch = table.recordBatch(at)
  if (batch === undefined) throw new Error(`There is no batch ${at}.`)
  const ffi = batch.toFFI()
  const memory = new DataView((wasmMemory() as WebAssembly.Memory).buffer)
  const pointer = (from: number, index = 0) => memory.getUint32(from + 4 * index, true)
  const long = (from: number) => Number(memory.getBigInt64(from, true))

  const [schema, array] = [ffi.schemaAddr(), ffi.arrayAddr()]
  const [schemas, arrays] = [pointer(schema + 32), pointer(array + 44)]
  const columns = Array.from({ length: long(schema + 24) }, (_, column): ParquetColumn => {
    const [field, data] = [pointer(schemas, column), pointer(arrays, column)]
    const format = textAt(memory, pointer(field))
    const [length, offset] = [long(data), long(data + 16)]
    const buffers = Array.from({ length: long(data + 24) }, (_, i) => pointer(pointer(data + 40), i))
    const valueAt = readerOf(memory, format, buffers)
    const values = Array.from({ length }, (_, row) =>
      isSet(memory, buffers[0] ?? 0, row + offset) ? valueAt(row + offset) : null,
    )
    return { name: textAt(memory, pointer(field + 4)), format, values }
  })
  ffi.free()
  batch.free()
  return columns
}

function readerOf(
  memory: DataView,
  format: string,
  [, first = 0, second = 0]: number[],
): (row: number) => ParquetValue {
  if (format === 'l' || format.startsWith('tsm')) return (row) => memory.getBigInt64(first + 8 * row, true)
  if (format === 'g') return (row) => memory.getFloat64(first + 8 * row, true)
  if (format === 'tdD') return (row) => memory.getInt32(first + 4 * row, true)
  if (format !== 'u') throw new Error(`Arrow's format ${format} is not read here.`)
  return (row) => {
    const [from, to] = [memory.getInt32(first + 4 * row, true), memory.getInt32(first + 4 * row + 4, true)]
    return new TextDecoder('utf-8', { fatal: true }).decode(
      new Uint8Array(memory.buffer, second + from, to - from),
    )
  }
}

function isSet(memory: DataView, bits: number, row: number): boolean {
  return bits === 0 || ((memory.getUint8(bits + (row >> 3)) >> (row & 7)) & 1) === 1
}

function textAt(memory: DataView, from: number): string {
  let to = from
  while (memory.getUint8(to) !== 0) to += 1
  return new TextDecoder().decode(new Uint8Array(memory.buffer, from, to - from))
}
