import * as z from 'zod/mini'

/**
 * Every error that a client can meet, in one place: the code that programs read, its HTTP status, and a title for
 * whoever debugs. The words for people are in the catalogues of `web/`.
 */
export const problems = {
  'malformed-json': { status: 400, title: 'The body is not JSON.' },
  'malformed-request': { status: 400, title: 'The request does not have the agreed shape.' },
  'unreadable-encoding': { status: 400, title: 'The body does not fit its Content-Encoding.' },
  'no-device': { status: 401, title: 'This phone has not joined a team, or its access has ended.' },
  'no-session': { status: 401, title: 'Nobody is signed in.' },
  'sign-in-again': { status: 401, title: 'This needs a sign-in of the last five minutes.' },
  'invitation-unknown': { status: 404, title: 'There is no such invitation.' },
  'invitation-over': { status: 410, title: 'The invitation has expired or all its places are taken.' },
  'not-staff': { status: 403, title: 'This account has no role here.' },
  'out-of-scope': { status: 403, title: 'This is outside your area or role.' },
  'foreign-origin': { status: 403, title: 'The request came from another site.' },
  'not-found': { status: 404, title: 'There is nothing at this address.' },
  'no-results-yet': { status: 404, title: 'These results have not been computed yet.' },
  'survey-frozen': { status: 409, title: 'The survey is frozen: its final results are never recounted.' },
  'changed-meanwhile': { status: 409, title: 'Somebody else changed it first; read it again.' },
  'own-role': { status: 409, title: 'Nobody changes or ends the own role.' },
  'survey-id-taken': { status: 409, title: 'Another survey has this id.' },
  'wrong-state': { status: 409, title: 'The survey is not in a state that allows this.' },
  'unfit-step': { status: 409, title: 'The feedback is not in a state that allows this step.' },
  'import-under-way': { status: 409, title: 'Another import of this province is under way.' },
  'plan-outdated': { status: 409, title: 'The register has changed since this import was looked at.' },
  'batch-conflict': { status: 409, title: 'A batch with this id and another content is stored.' },
  'too-large': { status: 413, title: 'The body is larger than allowed.' },
  'wrong-media-type': { status: 415, title: 'The body has a type or encoding that is not read here.' },
  'unfit-record': { status: 422, title: 'The record does not fit the register.' },
  'unfit-survey': { status: 422, title: 'The survey has mistakes that must be mended first.' },
  'unreadable-rescue': {
    status: 422,
    title: 'The file is no rescue file that was sealed for this deployment.',
  },
  'unreadable-spreadsheet': { status: 422, title: 'The file is no spreadsheet that can be read here.' },
  'unknown-member': { status: 422, title: 'The member is not among those whom this invitation is for.' },
  'survey-not-for-residents': { status: 422, title: 'The survey is not one that residents fill in there.' },
  'unknown-assignee': { status: 422, title: 'Whom it is given to may not answer feedback there.' },
  'nobody-to-invite': { status: 422, title: 'There is no active member among those chosen.' },
  'too-many-requests': { status: 429, title: 'Too many requests; try again later.' },
  internal: { status: 500, title: 'Something is broken on our side.' },
  'store-busy': { status: 503, title: 'The store is busy; try again later.' },
  'export-not-started': { status: 503, title: 'The export could not be started; try again later.' },
  'import-not-started': { status: 503, title: 'The import could not be started; try again later.' },
  'recount-not-started': { status: 503, title: 'The recount could not be started; try again later.' },
} as const

export type ProblemCode = keyof typeof problems

const codes = Object.keys(problems).filter((code): code is ProblemCode => code in problems)

/** RFC 9457 problem details, as every error body of the API: which problem it is says `code`, not `type`. */
export const ProblemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(codes),
  detail: z.exactOptional(z.string()),
  requestId: z.string(),
})
export type ProblemBody = z.infer<typeof ProblemBody>

/** Thrown where a request ends; the app's one `onError` turns it into a `ProblemBody`. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly detail: string | undefined

  constructor(code: ProblemCode, detail?: string) {
    super(detail ?? problems[code].title)
    this.name = 'Problem'
    this.code = code
    this.detail = detail
  }

  get status(): (typeof problems)[ProblemCode]['status'] {
    return problems[this.code].status
  }
}

/** The body for a problem; `requestId` is what the person can quote and we can find in the logs. */
export function problemBody(problem: Problem, requestId: string): ProblemBody {
  const { status, title } = problems[problem.code]
  return {
    type: 'about:blank',
    title,
    status,
    code: problem.code,
    ...(problem.detail === undefined ? {} : { detail: problem.detail }),
    requestId,
  }
}
