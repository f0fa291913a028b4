import * as z from 'zod/mini'

/**
 * The notation for `relevant`, `constraint`, `calculation` and checks: a JSON tree of XLSForm's words,
 * operator first. `["and", ["=", ["$", "consent"], "yes"], ["<", ["$", "vneid_l2"], ["$", "members_14plus"]]]`.
 *
 * | tree                          | XLSForm                  | value                                      |
 * |-------------------------------|--------------------------|--------------------------------------------|
 * | `"yes"`, `3`, `true`          | `'yes'`, `3`, `true()`   | itself                                     |
 * | `["$", q]`                    | `${q}`                   | the answer; unknown while there is none    |
 * | `["answered", q]`             | `${q} != ''`             | whether there is an answer, never unknown  |
 * | `["selected", ["$", q], "a"]` | `selected(${q}, 'a')`    | whether option a is chosen                 |
 * | `["count-selected", ["$",q]]` | `count-selected(${q})`   | how many options are chosen                |
 * | `["and", …]` `["or", …]` `["not", a]` |                  | three-valued: unknown stays unknown        |
 * | `["=", a, b]` `!=` `<` `<=` `>` `>=`  |                  | unknown when the two cannot be compared    |
 * | `["+", a, …]` `*` `["-", a, b]` `div` |                  | unknown when any part is no number         |
 *
 * Text is compared with text (so dates and times too), and with a number where it reads as one: the step "4" of
 * a scale is 4, its "na" is unknown. A hidden number counts 0, any other hidden answer is unknown. At the top,
 * unknown means: a question is not asked, a check is skipped (docs/rules.md, "Calculations over hidden questions").
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

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>='

const nested = z.lazy(() => Expression)
const any = z.unknown()
const Unary = z.enum(['not', 'count-selected'])
const Binary = z.enum(['=', '!=', '<', '<=', '>', '>='])
const Difference = z.enum(['-', 'div'])
const Selected = z.literal('selected')
const Variadic = z.enum(['and', 'or', '+', '*'])

/**
 * Each tuple first looks at its operator alone: a bare union would read every part once for each alternative,
 * and so take 3 to the power of the depth. Bound the depth before (`parseVersion` does): this recurses.
 */
export const Expression: z.ZodMiniType<Expression> = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.tuple([z.enum(['$', 'answered']), z.string()]),
  z.pipe(z.tuple([Unary, any]), z.tuple([Unary, nested])),
  z.pipe(z.tuple([Selected, any, z.string()]), z.tuple([Selected, nested, z.string()])),
  z.pipe(z.tuple([Binary, any, any]), z.tuple([Binary, nested, nested])),
  z.pipe(z.tuple([Difference, any, any]), z.tuple([Difference, nested, nested])),
  z.pipe(z.tuple([Variadic], any), z.tuple([Variadic], nested)),
])
