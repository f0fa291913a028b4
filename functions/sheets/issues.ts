import type { SheetIssue } from '../../shared/register/import/sheet.ts'
import { bounds } from './bounds.ts'

export type Issues = ReturnType<typeof openIssues>

/** Collects what is to be mended: the first 1,000, each with at most 100 characters of what stands there. */
export function openIssues() {
  const list: SheetIssue[] = []
  return {
    list,
    add(issue: SheetIssue): void {
      if (list.length >= bounds.issues) return
      const { value, ...rest } = issue
      list.push(value === undefined || value === '' ? rest : { ...rest, value: clip(value) })
    },
  }
}

function clip(value: string): string {
  return value.length > 100 ? `${value.slice(0, 99)}…` : value
}
