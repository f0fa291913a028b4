import { isSameVersion, release, requireFit, settle } from '../../../../functions/office/surveys/release.ts'
import { digest } from '../../../../functions/secrets.ts'
import type { Audit, NewAuditEntry } from '../../../../functions/store/audit.ts'
import type { SurveyRecords } from '../../../../functions/store/survey-records.ts'
import type { Survey, Surveys } from '../../../../functions/store/surveys.ts'
import type { SurveyState } from '../../../../shared/api/survey-state.ts'
import type { SurveyVersion } from '../../../../shared/form/definition.ts'
import { allowedTransitions, mayPublish } from '../../../../shared/form/lifecycle.ts'
import { ownSurveys } from '../../../../shared/form/surveys/index.ts'
import type { SurveyId } from '../../../../shared/ids.ts'
import { Problem } from '../../../../shared/problems.ts'
import { REGISTER } from '../../../../shared/results/sources.ts'
import type { Clock } from '../../../../shared/time.ts'
import { StartProblem } from '../../start-problem.ts'
import { inBoth, type Words } from '../../words.ts'
import { readDefinition } from './definition.ts'
import type { SurveysCommand } from './given.ts'
import { words } from './words.ts'

type Stores = { surveys: Surveys; surveyRecords: SurveyRecords; audit: Audit; clock: Clock }

/**
 * Does what the operator asks, written down before it is done, and gives the text that says what was done. Throws a
 * `StartProblem` where it cannot be done.
 */
export async function runSurveysCommand(command: SurveysCommand, stores: Stores): Promise<string> {
  switch (command.verb) {
    case 'publish-own': {
      const done: string[] = []
      for (const definition of ownSurveys) done.push(inBoth(await publish(definition, stores)))
      return done.join('\n')
    }
    case 'publish':
      return inBoth(await publish(readDefinition(command.file), stores))
    case 'move':
      return inBoth(await move(command, stores))
  }
}

/** Publishes one version; a survey that is not there yet is one of the nation and opens. */
async function publish(definition: SurveyVersion, stores: Stores): Promise<Words> {
  const { survey: id, version } = definition
  if (id === REGISTER) throw new StartProblem(words.reserved(id))
  const known = await stores.surveys.getSurvey(id)
  const before = known && (await settle(stores, known))
  const newest = before?.version ?? 0
  const stands = version > newest ? undefined : await stores.surveyRecords.getVersion(id, version)
  if (before !== undefined && stands !== undefined && isSameVersion(stands.definition, definition))
    return words.wasPublished(id, version, before.state)
  if (version !== newest + 1) throw new StartProblem(words.nextNumber(id, newest + 1))
  if (before !== undefined && !mayPublish(before.state)) throw stateProblem(before)
  requireFitBeside(await stores.surveys.versions(id), definition)

  const survey = before ?? (await create(definition, stores))
  await record(
    { act: 'publish-survey', object: `surveys/${id}/versions/${version}`, after: definition },
    survey,
    stores,
  )
  const by = { publishedAt: stores.clock(), publishedBy: OPERATOR }
  await orExplain(() => release(stores, survey, definition, by))
  return words.published(id, version)
}

async function create({ survey: id, title, filledBy }: SurveyVersion, stores: Stores): Promise<Survey> {
  const scope = { level: 'nation' } as const
  const survey: Survey = { id, title, filledBy, scope, state: 'draft', version: 0, rev: 1 }
  await record({ act: 'create-survey', object: `surveys/${id}`, after: survey }, survey, stores)
  if ((await stores.surveyRecords.create(survey)) === 'taken') throw new StartProblem(words.changedMeanwhile)
  return survey
}

async function move(
  { survey: id, to }: { survey: SurveyId; to: SurveyState },
  stores: Stores,
): Promise<Words> {
  const before = await stores.surveys.getSurvey(id)
  if (before === undefined) throw new StartProblem(words.unknown(id))
  if (before.state === to) return words.moved(id, to)
  if (!allowedTransitions(before.state).includes(to)) throw stateProblem(before)
  const after = { ...before, state: to }
  await record({ act: 'change-survey', object: `surveys/${id}/state/${to}`, before, after }, before, stores)
  const changed = await stores.surveyRecords.change(after)
  if (changed === undefined) throw new StartProblem(words.changedMeanwhile)
  return words.moved(id, to)
}

function stateProblem({ id, state }: Survey): StartProblem {
  return new StartProblem(words.wrongState(id, state, allowedTransitions(state)))
}

function requireFitBeside(published: readonly SurveyVersion[], definition: SurveyVersion): void {
  try {
    requireFit(published, definition)
  } catch (error) {
    if (error instanceof Problem) throw new StartProblem(words.unusable(definition.survey, [error.message]))
    throw error
  }
}

async function orExplain(act: () => Promise<unknown>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (error instanceof Problem) throw new StartProblem(words.changedMeanwhile)
    throw error
  }
}

type Deed = Pick<NewAuditEntry, 'act' | 'object'> & { before?: unknown; after: unknown }

async function record(
  { act, object, before, after }: Deed,
  { scope }: Survey,
  { audit }: Stores,
): Promise<void> {
  await audit.write({
    act,
    object,
    who: OPERATOR,
    role: OPERATOR,
    device: 'npm run surveys',
    ...(scope.level === 'nation' ? {} : { province: scope.province }),
    ...(before === undefined ? {} : { before: digest(JSON.stringify(before)) }),
    after: digest(JSON.stringify(after)),
  })
}

const OPERATOR = 'operator'
