import { readFileSync, statSync } from 'node:fs'
import type { SurveyVersion } from '../../../../shared/form/definition.ts'
import { parseVersion, UnusableVersion } from '../../../../shared/form/parse-version.ts'
import { StartProblem } from '../../start-problem.ts'
import { words } from './words.ts'

/** As the office takes from its editor. */
const MAX_BYTES = 256 * 1024

/** The definition in a file; throws a `StartProblem` that names every mistake in it. */
export function readDefinition(file: string): SurveyVersion {
  const json = readJson(file)
  try {
    return parseVersion(json)
  } catch (error) {
    if (error instanceof UnusableVersion) throw new StartProblem(words.unusable(file, error.faults))
    throw error
  }
}

function readJson(file: string): unknown {
  try {
    if (statSync(file).size > MAX_BYTES) throw new StartProblem(words.unreadable(file))
    const json: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return json
  } catch {
    throw new StartProblem(words.unreadable(file)) // not there, no file, no JSON: the same to do
  }
}
