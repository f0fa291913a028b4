import type * as z from 'zod/mini'
import { Email, Role } from '../../../../shared/api/office.ts'
import { PersonName } from '../../../../shared/api/staff.ts'
import { readOptions } from '../../given.ts'
import { StartProblem } from '../../start-problem.ts'
import type { Words } from '../../words.ts'
import { storeOptions } from '../open-store.ts'
import { words } from './words.ts'

/** What is to be done to whom; provinces and communes by the official codes of today. */
export type StaffCommand = { table?: string } & (
  | { verb: 'add'; email: string; name?: string; role: Role; province?: string; commune?: string }
  | { verb: 'end' | 'unbind'; email: string }
  | { verb: 'list'; province?: string }
)

/** The command that the words behind `npm run staff --` make; throws a `StartProblem` that says what is missing or wrong. */
export function readStaffCommand(given: string[]): StaffCommand {
  const [verb, ...rest] = given
  switch (verb) {
    case 'add': {
      const { table, email, name, role, province, commune } = readOptions(rest, {
        ...storeOptions,
        ...person,
        ...place,
        name: { type: 'string' },
        role: { type: 'string' },
        commune: { type: 'string' },
      })
      return {
        verb,
        email: required('--email', email, Email, words.anEmail),
        role: required('--role', role, Role, words.aRole(Role.options.join(', '))),
        ...(name === undefined ? {} : { name: required('--name', name, PersonName, words.aName) }),
        ...present({ table, province, commune }),
      }
    }
    case 'end':
    case 'unbind': {
      const { table, email } = readOptions(rest, { ...storeOptions, ...person })
      return { verb, email: required('--email', email, Email, words.anEmail), ...present({ table }) }
    }
    case 'list':
      return { verb, ...present(readOptions(rest, { ...storeOptions, ...place })) }
    default:
      throw new StartProblem(words.whichCommand)
  }
}

const person = { email: { type: 'string' } } as const
const place = { province: { type: 'string' } } as const

function required<Schema extends z.ZodMiniType>(
  name: string,
  given: string | undefined,
  schema: Schema,
  allowed: Words,
): z.output<Schema> {
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw new StartProblem(words.needed(name, allowed))
  return parsed.data
}

function present<Options extends Record<string, string | undefined>>(options: Options) {
  const given: { [Name in keyof Options]?: string } = {}
  for (const name in options) {
    const value = options[name]
    if (value !== undefined) given[name] = value
  }
  return given
}
