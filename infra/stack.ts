import { Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Api } from './api.ts'
import { AuditBucket } from './audit-bucket.ts'
import { FieldFunction } from './field-function.ts'
import { Nightly } from './nightly.ts'
import { OfficeFunction } from './office-function.ts'
import { ResultsBucket } from './results-bucket.ts'
import { ResultsFunction } from './results-function.ts'
import { ServerKey } from './server-key.ts'
import { Site } from './site.ts'
import { StaffPool } from './staff-pool.ts'
import { ResponseTable } from './table.ts'

export type TungNhaProps = {
  /** `https://khao-sat.example.vn`: what people type. */
  readonly origin: string
  /** The ARN of a certificate for that name, in us-east-1. */
  readonly certificate?: string | undefined
}

/** The whole system on AWS. Only composes: each concern stands in its own construct. */
export class TungNhaStack extends Stack {
  constructor(scope: Construct, id: string, { origin, certificate }: TungNhaProps) {
    super(scope, id, {
      description: 'Từng Nhà: household surveys, from a phone without signal to a spreadsheet.',
    })

    const table = new ResponseTable(this, 'Table')
    const bucket = new ResultsBucket(this, 'Results')
    const audit = new AuditBucket(this, 'Audit')
    const key = new ServerKey(this, 'ServerKey')
    const staff = new StaffPool(this, 'Staff', { origin })

    const results = new ResultsFunction(this, 'ResultsFunction', { table, bucket, audit })
    const field = new FieldFunction(this, 'FieldFunction', { table, key, origin })
    const office = new OfficeFunction(this, 'OfficeFunction', { table, bucket, key, staff, results, origin })

    const api = new Api(this, 'Api', { field: field.handler, office: office.handler })
    new Site(this, 'Site', { api, origin, certificate })
    new Nightly(this, 'Nightly', { results: results.handler })
  }
}
