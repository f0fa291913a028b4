import type { Came } from './change.ts'
import { movedCodes } from './moved.ts'

type Coded = { readonly code: string }

/** What came to a list, what left it, and what only changed its place in it. */
export function cameAndWent(
  before: readonly Coded[],
  after: readonly Coded[],
): { code: string; kind: Came }[] {
  const [was, is] = [before.map(codeOf), after.map(codeOf)]
  return [
    ...lacking(was, is).map((code) => ({ code, kind: 'removed' as const })),
    ...lacking(is, was).map((code) => ({ code, kind: 'added' as const })),
    ...movedCodes(was, is).map((code) => ({ code, kind: 'moved' as const })),
  ]
}

/** What both lists have, as it was and as it is. */
export function pairsOf<T extends Coded>(before: readonly T[], after: readonly T[]): [was: T, is: T][] {
  const byCode = new Map(before.map((one) => [one.code, one]))
  return after.flatMap((is): [T, T][] => {
    const was = byCode.get(is.code)
    return was === undefined ? [] : [[was, is]]
  })
}

function lacking(codes: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others)
  return codes.filter((code) => !known.has(code))
}

function codeOf({ code }: Coded): string {
  return code
}
