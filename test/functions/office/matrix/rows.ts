import type { people } from '../world.ts'

export type StaffCaller = keyof typeof people

/**
 * One address of a route, what is sent there, and what each person of the office is answered; who is not named is
 * answered 403. People who are not signed in are answered 401 everywhere but at public routes (`access.test.ts`).
 */
export type Row = {
  path: string
  /** What is sent, or makes it anew for every caller: bytes as they are, anything else as JSON. */
  body?: Uint8Array<ArrayBuffer> | object | (() => Uint8Array<ArrayBuffer> | object)
  answers: Partial<Record<StaffCaller, number>>
}

/** Rows by `get /api/office/…`, as the route table names them. */
export type Rows = Record<string, Row[]>

/** The same answer for every person of the office. */
export function everybody(status: number): Record<StaffCaller, number> {
  return {
    admin: status,
    foreignAdmin: status,
    officer: status,
    viewer: status,
    foreign: status,
    coordinator: status,
    neighbour: status,
    national: status,
    auditor: status,
    foreignAuditor: status,
  }
}
