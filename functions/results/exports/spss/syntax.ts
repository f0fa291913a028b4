import type { Language } from '../../../../shared/form/definition.ts'
import { literal } from './literal.ts'
import type { Variable } from './variable.ts'

const VARIABLE_LABEL = 256
const VALUE_LABEL = 120

/**
 * What reads the CSV into SPSS (or PSPP) with types, labels and missing values. Lines stay under 256 bytes, commands end
 * with a full stop, what follows the first line of one is indented.
 */
export function syntaxOf(variables: readonly Variable[], file: string, language: Language): string {
  return [
    '\ufeff* Encoding: UTF-8.',
    'SET DECIMAL=DOT.',
    'GET DATA',
    '  /TYPE=TXT',
    `  /FILE=${literal(file, VARIABLE_LABEL)}`,
    "  /ENCODING='UTF8'",
    '  /DELCASE=LINE',
    '  /DELIMITERS=","',
    `  /QUALIFIER='"'`,
    '  /ARRANGEMENT=DELIMITED',
    '  /FIRSTCASE=2',
    '  /VARIABLES=',
    ...variables.map((one) => `  ${one.name} ${one.format()}`),
    '  .',
    'VARIABLE LABELS',
    ...variables.map(({ name, column: { label } }, at) => {
      const before = at === 0 ? '' : '/' // between them, and not before the first
      return `  ${before}${name} ${literal(label[language] ?? label.vi, VARIABLE_LABEL)}`
    }),
    '  .',
    ...variables.flatMap(valueLabels),
    ...variables.flatMap(missingValues),
    'EXECUTE.',
    '',
  ].join('\n')
}

function valueLabels({ name, values }: Variable): string[] {
  if (values.length === 0) return []
  return [
    `VALUE LABELS ${name}`,
    ...values.map(({ value, label }) => `  ${valueText(value)} ${literal(label, VALUE_LABEL)}`),
    '  .',
  ]
}

function missingValues({ name, missing }: Variable): string[] {
  return missing.length === 0 ? [] : [`MISSING VALUES ${name} (${missing.map(valueText).join(', ')}).`]
}

function valueText(value: string | number): string {
  return typeof value === 'number' ? String(value) : literal(value, VALUE_LABEL)
}
