import * as z from 'zod/mini'

const Url = z.string().check(z.regex(/^https?:\/\/[^/]+$/))

const shared = {
  /** Name of the one table. */
  TABLE: z.string().check(z.minLength(1)),
  /** Where the engines are; absent on AWS, where the SDK knows. */
  DYNAMODB_ENDPOINT: z.optional(Url),
}

const web = {
  ...shared,
  /** The address that people type, `https://khaosat.example.gov.vn`: cookies and redirects depend on it. */
  ORIGIN: Url,
  /** 32 random bytes or more, base64url: keys the HMAC of batches and derives device tokens. */
  SERVER_KEY: z.string().check(z.minLength(43)),
}

const files = {
  BUCKET: z.string().check(z.minLength(1)),
  S3_ENDPOINT: z.optional(Url),
}

/** What `field.lambda.ts` reads from its environment. */
export const FieldEnv = z.object(web)
export type FieldEnv = z.infer<typeof FieldEnv>

/** What `office.lambda.ts` reads. */
export const OfficeEnv = z.object({
  ...web,
  ...files,
  OIDC_ISSUER: z.string(),
  OIDC_CLIENT_ID: z.string(),
  OIDC_CLIENT_SECRET: z.optional(z.string()),
  RESULTS_FUNCTION: z.string(),
  LAMBDA_ENDPOINT: z.optional(Url),
  /** The folder of the fonts that are printed with: `fontFiles` in it. */
  FONTS: z.string().check(z.minLength(1)),
})
export type OfficeEnv = z.infer<typeof OfficeEnv>

/** The faces that are printed with, as the package `@expo-google-fonts/be-vietnam-pro` names them. */
export const fontFiles = {
  normal: '400Regular/BeVietnamPro_400Regular.ttf',
  bold: '700Bold/BeVietnamPro_700Bold.ttf',
} as const

/** What `results.lambda.ts` reads. */
export const ResultsEnv = z.object({
  ...shared,
  ...files,
  /** The bucket of the audit log's seals, in which nothing is ever replaced. */
  AUDIT_BUCKET: z.string().check(z.minLength(1)),
})
export type ResultsEnv = z.infer<typeof ResultsEnv>

/**
 * How the results function's Node is started: a small young generation and an old one of half its memory, so that its memory
 * follows what is alive and not what has just been dropped. Where the old one may pass 1 GB, V8 lets it grow fourfold before it
 * cleans up. It costs no time (`test/bench/results.ts`, `exports.ts`).
 */
export const RESULTS_NODE_OPTIONS = '--max-semi-space-size=4 --max-old-space-size=880'
