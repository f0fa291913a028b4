/** What a strict reader finds in an SPSS syntax file: its commands, each as its words and literals. */
export type Sps = {
  file: string
  variables: [name: string, format: string][]
  labels: Record<string, string>
  values: Record<string, [string, string][]>
  missing: Record<string, string>
}

/** Throws where SPSS would: a line too long, a literal that does not end, a name that may not be. */
export function readSps(text: string): Sps {
  if (!text.startsWith('\ufeff')) throw new Error('Without its mark SPSS would not read it as UTF-8.')
  const commands = commandsOf(text.slice(1))
  const of = (name: string) => commands.filter((words) => words.join(' ').startsWith(name))
  const [data = []] = of('GET DATA')
  const from = data.indexOf('/VARIABLES=')
  const variables = pairs(data.slice(from + 1))
  const names = new Set(variables.map(([name]) => name.toUpperCase()))
  if (names.size !== variables.length) throw new Error('Two variables are called alike.')
  for (const [name, format] of variables) {
    if (!/^[a-z@][\w.@]*[\w@]$|^[a-z]$/.test(name) || Buffer.byteLength(name) > 64 || RESERVED.test(name))
      throw new Error(`No name: ${name}`)
    if (!/^(A([1-9]\d{0,4})|F\d+\.\d|SDATE10|DATETIME20)$/.test(format))
      throw new Error(`No format: ${format}`)
    if (Number(/^A(\d+)$/.exec(format)?.[1] ?? 0) > 32_767) throw new Error(`Too wide: ${format}`)
  }
  const labelled = pairs(of('VARIABLE LABELS')[0]?.slice(2) ?? [])
  if (labelled.some(([name], at) => name.startsWith('/') !== at > 0))
    throw new Error('A stroke parts labels.')
  const labels = Object.fromEntries(
    labelled.map(([name, label]) => [name.replace('/', ''), bounded(unquoted(label), 256)]),
  )
  return {
    file: unquoted(data.find((word) => word.startsWith('/FILE='))?.slice(6) ?? ''),
    variables,
    labels,
    values: Object.fromEntries(
      of('VALUE LABELS').map(([, , name = '', ...rest]) => [
        name,
        pairs(rest).map(([value, label]): [string, string] => [
          unquoted(value),
          bounded(unquoted(label), 120),
        ]),
      ]),
    ),
    missing: Object.fromEntries(
      of('MISSING VALUES').map(([, , name = '', ...rest]) => [name, rest.join(' ')]),
    ),
  }
}

const RESERVED = /^(all|and|by|eq|ge|gt|le|lt|ne|not|or|to|with)$/i

function commandsOf(text: string): string[][] {
  const commands: string[][] = [[]]
  for (const line of text.split('\n')) {
    if (Buffer.byteLength(line) > 256) throw new Error(`A line of ${Buffer.byteLength(line)} bytes.`)
    if (line.startsWith('*')) {
      if (!line.endsWith('.')) throw new Error('A comment that does not end takes what follows with it.')
      continue
    }
    const isFirst = commands.at(-1)?.length === 0
    if (line !== '' && line.trim() !== '.' && isFirst === line.startsWith(' '))
      throw new Error(`Wrongly indented: ${line}`)
    if (line === '' && !isFirst) throw new Error('An empty line ends a command.')
    for (const word of wordsOf(line)) {
      const words = commands.at(-1) ?? []
      if (word === '.') commands.push([])
      else if (words.at(-1) === '+') words.splice(-2, 2, `${words.at(-2)?.slice(0, -1)}${word.slice(1)}`)
      else words.push(word)
    }
  }
  if (commands.pop()?.length !== 0) throw new Error('The last command does not end.')
  return commands
}

function wordsOf(line: string): string[] {
  const words: string[] = []
  const word = /\s*((?:[^\s'"]|'(?:[^']|'')*'|"[^"]*")+)/y
  const text = line.trimEnd()
  while (word.lastIndex < text.length) {
    const at = word.lastIndex
    const [, found] = word.exec(text) ?? []
    if (found === undefined) throw new Error(`A literal that does not end: ${line.slice(at)}`)
    if (word.lastIndex === text.length && found.length > 1 && found.endsWith('.'))
      words.push(found.slice(0, -1), '.')
    else words.push(found)
  }
  return words
}

function pairs(words: string[]): [string, string][] {
  if (words.length % 2 !== 0) throw new Error('Something has no partner.')
  return Array.from({ length: words.length / 2 }, (_, i) => [words[2 * i] ?? '', words[2 * i + 1] ?? ''])
}

function unquoted(literal: string): string {
  return /^'.*'$/s.test(literal) ? literal.slice(1, -1).replaceAll("''", "'") : literal
}

function bounded(text: string, most: number): string {
  if (Buffer.byteLength(text) > most) throw new Error(`A label of ${Buffer.byteLength(text)} bytes.`)
  return text
}
