import * as z from 'zod/mini'

/**
 * The notation for `relevant`, `constraint`, `calculation` and checks: a JSON tree of XLSForm's words,
 * operator first. `["and", ["=", ["$", "consent"], "yes"], ["<", ["$", "vneid_l2"], ["$", "members_14plus"]]]`.
 *
 * | tree                          | XLSForm                  | value                                      |
 * |-------------------------------|--------------------------|--------------------------------------------|
 * | `"yes"`, `3`, `true`          | `'yes'`, `3`, `true()`   | itself                                     |
 * | `["$", q]`                    | `${q}`                   | the answer; unknown while there is none    |
 * | `["answered", q]`             | `${q} != ''`             | whether there is an answer                 |
 * | `["selected", ["$", q], "a"]` | `selected(${q}, 'a')`    | whether option a is chosen                 |
 * | `["count-selected", ["$",q]]` | `count-selected(${q})`   | how many options are chosen                |
 * | `["and", …]` `["or", …]` `["not", a]` |                  | three-valued: unknown stays unknown        |
 * | `["=", a, b]` `!=` `<` `<=` `>` `>=`  |                  | unknown when either side is                |
 * | `["+", a, …]` `-` `*` `div`           |                  | unknown when any part is                   |
 *
 * A hidden number counts 0, any other hidden answer is unknown. At the top, unknown means: a question is not
 * asked, a check is skipped (DESIGN.md, "Calculations over hidden questions").
 */
export type Expression =
  | string
  | number
  | boolean
  | readonly ['$' | 'answered', string]
  | readonly ['not' | 'count-selected', Expression]
  | readonly ['selected', Expression, string]
  | readonly [Comparison, Expression, Expression]
  | readonly ['-' | 'div', Expression, Expression]
  | readonly ['and' | 'or' | '+' | '*', ...Expression[]]

type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>='

const nested = z.lazy(() => Expression)

export const Expression: z.ZodMiniType<Expression> = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.tuple([z.enum(['$', 'answered']), z.string()]),
  z.tuple([z.enum(['not', 'count-selected']), nested]),
  z.tuple([z.literal('selected'), nested, z.string()]),
  z.tuple([z.enum(['=', '!=', '<', '<=', '>', '>=']), nested, nested]),
  z.tuple([z.enum(['-', 'div']), nested, nested]),
  z.tuple([z.enum(['and', 'or', '+', '*'])], nested),
])
