import { ResultsEnv } from './env.ts'
import { makeResultsDeps } from './results/deps.ts'
import { resultsHandler } from './results/handler.ts'

/** Recounts: started by the office's asynchronous Invoke, and every night by the schedule. */
export const handler = resultsHandler(makeResultsDeps(ResultsEnv.parse(process.env)))
