import { type Case, isOpenCase } from '../../../../shared/feedback/case.ts'

export const acts = ['take', 'reply', 'assign', 'close', 'due', 'tag'] as const
export type Act = (typeof acts)[number]

/** What staff can do with a feedback as it stands; the last word comes from the server. */
export function actsOf(handling: Case, me: string): Act[] {
  if (isOpenCase(handling)) {
    return acts.filter((act) => act !== 'take' || handling.assignee !== me || handling.state === 'received')
  }
  return handling.erasedAt === undefined ? ['tag'] : []
}
