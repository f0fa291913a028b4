import type { Expression } from '../../../shared/form/expression.ts'

/** `visit_result = “met” và consent = “yes”`: a rule as an officer can read and defend it, questions by their codes. */
export function ruleInWords(rule: Expression): string {
  return said(rule, false)
}

function said(rule: Expression, isInside: boolean): string {
  if (typeof rule === 'string') return `“${rule}”`
  if (typeof rule !== 'object') return String(rule)
  switch (rule[0]) {
    case '$':
      return rule[1]
    case 'answered':
      return `${rule[1]} có trả lời`
    case 'not':
      return `không phải (${said(rule[1], false)})`
    case 'count-selected':
      return `số lựa chọn của ${said(rule[1], true)}`
    case 'selected':
      return `${said(rule[1], true)} có chọn “${rule[2]}”`
    case 'and':
    case 'or':
    case '+':
    case '*': {
      const [operator, ...parts] = rule
      const joined = parts.map((part) => said(part, parts.length > 1)).join(` ${joints[operator]} `)
      return isInside && parts.length > 1 ? `(${joined})` : joined
    }
    default:
      return `${said(rule[1], true)} ${joints[rule[0]]} ${said(rule[2], true)}`
  }
}

const joints = {
  and: 'và',
  or: 'hoặc',
  '+': '+',
  '*': '×',
  '-': '−',
  div: ':',
  '=': '=',
  '!=': '≠',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
} as const
