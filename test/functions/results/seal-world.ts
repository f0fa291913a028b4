import {
  DeleteItemCommand,
  PutItemCommand,
  type PutItemCommandInput,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Finding } from '../../../functions/results/seal/report.ts'
import { sealAudit } from '../../../functions/results/seal/seal-audit.ts'
import { verifyAudit } from '../../../functions/results/seal/verify-audit.ts'
import { auditStore, type NewAuditEntry } from '../../../functions/store/audit.ts'
import type { Key } from '../../../functions/store/keys.ts'
import { keys, objectKeys } from '../../../functions/store/keys.ts'
import { lockedFileStore } from '../../../functions/store/locked-files.ts'
import { registerRecordStore } from '../../../functions/store/register-records.ts'
import { startS3 } from '../../../infra/local/engines/s3.ts'
import { AreaId } from '../../../shared/ids.ts'
import type { ProvinceRecord } from '../../../shared/register/areas.ts'
import { Day } from '../../../shared/time.ts'
import { aClock, aTable, someRandom } from '../../support/table.ts'

export const caMau = AreaId.parse('96@2025-07-01')
export const sonLa = AreaId.parse('14@2025-07-01')
/** Ended on 1 July 2025. */
export const bacLieu = AreaId.parse('95@1997-01-01')

export type SealWorld = Awaited<ReturnType<typeof sealWorld>>

/** The audit log and the bucket of its seals on embedded engines; it is 01:00 in Vietnam. */
export async function sealWorld() {
  const { table, close } = await aTable()
  const s3 = await startS3({ bucket: 'results', locked: 'audit' })
  const clock = aClock(Date.parse('2026-11-21T01:00:00+07:00'))
  const audit = auditStore(table, clock, someRandom())
  const records = registerRecordStore(table, clock)
  const sealed = lockedFileStore({ bucket: 'audit', endpoint: s3.endpoint })
  const sources = { clock, audit, records, sealed }
  const raw = new S3Client({
    endpoint: s3.endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })

  await records.putProvince(aProvince(caMau, 'Cà Mau'), 0)
  await records.putProvince(aProvince(sonLa, 'Sơn La'), 0)
  await records.putProvince({ ...aProvince(bacLieu, 'Bạc Liêu'), until: Day.parse('2025-07-01') }, 0)

  return {
    ...sources,
    sources,
    table,
    seal: () => sealAudit(sources),
    verify: () => verifyAudit(sources),
    /** What is found, each on one line. */
    async found(): Promise<string[]> {
      return (await verifyAudit(sources)).findings.map(said)
    },

    /** Somebody does something at that time of Vietnam; gives the key of the entry. */
    async does(at: string, over: Partial<NewAuditEntry> = {}): Promise<Key> {
      const now = clock.now
      clock.now = Date.parse(`${at}+07:00`)
      const entry: NewAuditEntry = {
        act: 'recount',
        who: 'lan@example.gov.vn',
        role: 'province_officer',
        device: 'abcdef012345',
        object: 'hh_digital_visit',
        province: caMau,
        ...over,
      }
      await audit.write(entry)
      clock.now = now
      const day = Day.parse(at.slice(0, 10))
      const stored = []
      for await (const { pk, sk } of audit.storedOfDay(entry.province, day)) stored.push({ pk, sk })
      const last = stored.at(-1)
      if (last === undefined) throw new Error('Nothing was written.')
      return last
    },
    /** A new day in Vietnam, at one in the morning. */
    goTo(day: string) {
      clock.now = Date.parse(`${day}T01:00:00+07:00`)
    },

    // What our own code has no means for.
    async change(key: Key, name: string, value: unknown) {
      await table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: marshall(key),
          UpdateExpression: 'SET #name = :value',
          ExpressionAttributeNames: { '#name': name },
          ExpressionAttributeValues: marshall({ ':value': value }),
        }),
      )
    },
    async remove(key: Key) {
      await table.client.send(new DeleteItemCommand({ TableName: table.name, Key: marshall(key) }))
    },
    async putOver(item: Record<string, unknown>) {
      const input: PutItemCommandInput = { TableName: table.name, Item: marshall(item) }
      await table.client.send(new PutItemCommand(input))
    },
    async writeObject(key: string, body: string) {
      await raw.send(new PutObjectCommand({ Bucket: 'audit', Key: key, Body: body }))
    },
    async removeObject(key: string) {
      await raw.send(new DeleteObjectCommand({ Bucket: 'audit', Key: key }))
    },
    async close() {
      raw.destroy()
      await close()
      await s3.close()
    },
  }
}

/** `entry-changed 2026-11-18 AUDIT#… …` */
function said(finding: Finding): string {
  return [finding.what, finding.day, about(finding)].filter((part) => part !== undefined).join(' ')
}

function about(finding: Finding): string | undefined {
  if ('entry' in finding) return finding.entry
  if ('object' in finding) return finding.object
  return 'partition' in finding ? finding.partition : undefined
}

export const named = ({ pk, sk }: Key): string => `${pk} ${sk}`

export const sealOf = (day: string): string => objectKeys.auditSeal(Day.parse(day))
export const fileOf = (day: string): string => objectKeys.auditDay(Day.parse(day))
export const keyOn = (province: AreaId | undefined, day: string, id: string): Key =>
  keys.auditEntry(province, Day.parse(day), id)

function aProvince(id: AreaId, name: string): ProvinceRecord {
  const from = Day.parse(id.slice(3))
  return { id, code: id.slice(0, 2), successors: [], formerly: [], names: [{ from, name, type: 'tinh' }] }
}
