import { damaged, tooLarge, unreadable } from '../bounds.ts'
import type { Packed } from './inflate.ts'

export type Entry = { encrypted: boolean; open(): Packed }

const MAX_ENTRIES = 10_000

/**
 * The entries of a ZIP archive by their names in lower case, from its directory at the end (PKWARE APPNOTE 6.3.10,
 * ZIP64 too). What stands in front of each entry is not asked: there streaming writers leave the sizes out, and the
 * end could only be guessed. Throws `unreadable-spreadsheet` and `too-large`.
 */
export function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  try {
    return entriesOf(archive)
  } catch (error) {
    if (error instanceof RangeError) throw broken() // an offset beyond the file
    throw error
  }
}

function entriesOf(archive: Buffer): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  const { count, start } = endOf(archive)
  if (count > MAX_ENTRIES) throw tooLarge(`A workbook may have ${MAX_ENTRIES} parts.`)
  let at = start
  for (let n = 0; n < count; n += 1) {
    const { name, entry, next } = entryAt(archive, at)
    at = next
    if (name.endsWith('/')) continue
    if (entries.has(name)) throw damaged(`The file has a part twice (${name}).`)
    entries.set(name, entry)
  }
  return entries
}

const END = Buffer.from([0x50, 0x4b, 5, 6])
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50

function endOf(archive: Buffer): { count: number; start: number } {
  const at = archive.lastIndexOf(END)
  if (at < 0 || at + 22 > archive.length) throw broken()
  const count = archive.readUInt16LE(at + 10)
  const start = archive.readUInt32LE(at + 16)
  if (count < 0xffff && start < 0xffffffff) return { count, start }
  if (archive.readUInt32LE(at - 20) !== LOCATOR_64) throw broken()
  const end = wide(archive, at - 12)
  if (archive.readUInt32LE(end) !== END_64) throw broken()
  return { count: wide(archive, end + 32), start: wide(archive, end + 48) }
}

const ENTRY = 0x02014b50
const LOCAL = 0x04034b50

function entryAt(archive: Buffer, at: number): { name: string; entry: Entry; next: number } {
  if (archive.readUInt32LE(at) !== ENTRY) throw broken()
  const nameEnd = at + 46 + archive.readUInt16LE(at + 28)
  const extraEnd = nameEnd + archive.readUInt16LE(at + 30)
  const next = extraEnd + archive.readUInt16LE(at + 32)
  const name = archive
    .toString('utf8', at + 46, nameEnd)
    .replaceAll('\\', '/')
    .toLowerCase()
  const { packed, size, local } = sizesOf(archive, at, nameEnd, extraEnd)
  const method = archive.readUInt16LE(at + 10)

  const open = (): Packed => {
    if (method !== 0 && method !== 8)
      throw unreadable('The file is packed in an unknown way. Save it as .xlsx.')
    if (local + 30 > archive.length || archive.readUInt32LE(local) !== LOCAL) throw broken()
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    return {
      name,
      deflated: method === 8,
      bytes: archive.subarray(start, start + packed),
      size,
      crc: archive.readUInt32LE(at + 16),
    }
  }
  return { name, entry: { encrypted: (archive.readUInt16LE(at + 8) & 1) === 1, open }, next }
}

// A field of four bytes that overflowed stands in the ZIP64 field of the extras, in this order.
function sizesOf(archive: Buffer, at: number, extra: number, extraEnd: number) {
  let field = extra
  while (field < extraEnd && archive.readUInt16LE(field) !== 1) field += 4 + archive.readUInt16LE(field + 2)
  field += 4
  const next = (narrow: number) => {
    if (narrow !== 0xffffffff) return narrow
    if (field + 8 > extraEnd) throw broken()
    field += 8
    return wide(archive, field - 8)
  }
  const size = next(archive.readUInt32LE(at + 24))
  const packed = next(archive.readUInt32LE(at + 20))
  return { size, packed, local: next(archive.readUInt32LE(at + 42)) }
}

function wide(archive: Buffer, at: number): number {
  const value = archive.readBigUInt64LE(at)
  if (value > archive.length * 2_000) throw broken() // no size and no offset of this file can be so large
  return Number(value)
}

function broken() {
  return damaged('The file is cut off or damaged.')
}
