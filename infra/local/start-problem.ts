import { inBoth, type Words } from './words.ts'

/** Why a program cannot start, in one sentence that a person can act on. */
export class StartProblem extends Error {
  readonly words: Words

  constructor(why: Words) {
    super(why.en)
    this.words = why
  }
}

/** Runs a program; ends the process with that one sentence when there is a `StartProblem`. */
export async function runOrExplain(run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error
    console.error(inBoth(error.words))
    process.exit(1) // something may be listening already
  }
}
