import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import * as z from 'zod/mini'
import { TungNhaStack } from './stack.ts'

/**
 * Where people reach the system. It is said beforehand because the functions need it and CloudFront, which could
 * make one up, needs the functions: `cdk deploy -c origin=https://… -c certificate=arn:…`.
 * Without a certificate (in us-east-1) the name must lead to CloudFront in another way.
 */
const Context = z.object({
  origin: z._default(z.string().check(z.regex(/^https:\/\/[^/]+$/)), 'https://khao-sat.example.vn'),
  certificate: z.optional(z.string()),
})

const app = new App({ outdir: 'cdk.out' })
const context = Context.parse({
  origin: app.node.tryGetContext('origin'),
  certificate: app.node.tryGetContext('certificate'),
})
new TungNhaStack(app, 'TungNha', context)
Validations.of(app).addPlugins(new AwsSolutionsChecks())
app.synth()
