import { handle } from 'hono/aws-lambda'
import { OfficeEnv } from './env.ts'
import { officeApp } from './office/app.ts'
import { makeOfficeDeps } from './office/deps.ts'

/** API of coordinators and officers, behind `/api/office/`. */
export const handler = handle(officeApp(makeOfficeDeps(OfficeEnv.parse(process.env))))
