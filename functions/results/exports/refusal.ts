import type { ExportProblem } from '../../../shared/api/exports.ts'

/** Thrown where an export cannot be made, now or by trying again: it fails for good. */
export class ExportRefusal extends Error {
  readonly problem: Exclude<ExportProblem, 'broken' | 'export-not-started'>

  constructor(problem: ExportRefusal['problem'], detail = '') {
    super(`There is nothing to give out: ${problem}. ${detail}`.trim())
    this.name = 'ExportRefusal'
    this.problem = problem
  }
}
