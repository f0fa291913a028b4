import type { JobProblem } from '../../shared/api/office.ts'

/** Thrown where a recount cannot be done, now or by trying again: its job fails for good. */
export class Refusal extends Error {
  readonly problem: Exclude<JobProblem, 'broken' | 'recount-not-started'>

  constructor(problem: Refusal['problem']) {
    super(`There is nothing to recount: ${problem}.`)
    this.name = 'Refusal'
    this.problem = problem
  }
}
