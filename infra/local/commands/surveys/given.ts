import { SurveyState } from '../../../../shared/api/survey-state.ts'
import { SurveyId } from '../../../../shared/ids.ts'
import { readOptions } from '../../given.ts'
import { StartProblem } from '../../start-problem.ts'
import { storeOptions } from '../open-store.ts'
import { words } from './words.ts'

export type SurveysCommand = { table?: string | undefined } & (
  | { verb: 'publish-own' }
  | { verb: 'publish'; file: string }
  | { verb: 'move'; survey: SurveyId; to: SurveyState }
)

/** The command that the words behind `npm run surveys --` make; throws a `StartProblem` that says what is missing. */
export function readSurveysCommand([verb, ...rest]: string[]): SurveysCommand {
  switch (verb) {
    case 'publish-own':
      return { verb, ...readOptions(rest, storeOptions) }
    case 'publish': {
      const [file, ...options] = rest
      if (file === undefined || file.startsWith('--')) throw new StartProblem(words.whichFile)
      return { verb, file, ...readOptions(options, storeOptions) }
    }
    case 'move': {
      const [id, state, ...options] = rest
      const survey = SurveyId.safeParse(id)
      const to = SurveyState.safeParse(state)
      if (!survey.success || !to.success)
        throw new StartProblem(words.whichMove(SurveyState.options.join(', ')))
      return { verb, survey: survey.data, to: to.data, ...readOptions(options, storeOptions) }
    }
    default:
      throw new StartProblem(words.whichCommand)
  }
}
