import { handle } from 'hono/aws-lambda'
import { FieldEnv } from './env.ts'
import { fieldApp } from './field/app.ts'
import { makeFieldDeps } from './field/deps.ts'

export const handler = handle(fieldApp(makeFieldDeps(FieldEnv.parse(process.env))))
