/**
 * In how many ways, at most, a regular expression can try to match a text of so many characters: the time that an answer
 * which nearly fits can take. `(a+)+b` has exponentially many, so one answer could stop a server. Infinite also for what is
 * not counted here: look-around and references back. The pattern must compile.
 */
export function waysToMatch(pattern: string, length: number): number {
  const [ways, end] = alternatives(pattern, 0, length)
  return end === pattern.length ? ways : Number.POSITIVE_INFINITY
}

type Read = [ways: number, end: number]

function alternatives(pattern: string, start: number, length: number): Read {
  let sum = 0
  let ways = 1
  let at = start
  while (at < pattern.length && pattern[at] !== ')') {
    if (pattern[at] === '|') {
      sum += ways
      ways = 1
      at += 1
      continue
    }
    const [inside, end] = atom(pattern, at, length)
    const [repeated, next] = repetition(pattern, end, inside, length)
    ways *= repeated
    at = next
  }
  return [sum + ways, at]
}

function atom(pattern: string, at: number, length: number): Read {
  const rest = pattern.slice(at)
  if (/^\((?!\?)|^\(\?:/.test(rest)) {
    const [ways, end] = alternatives(pattern, at + (rest.startsWith('(?:') ? 3 : 1), length)
    return [ways, end + 1]
  }
  if (rest.startsWith('(') || /^\\[1-9k]/.test(rest)) return [Number.POSITIVE_INFINITY, pattern.length]
  const single = /^\[(?:\\.|[^\]\\])*\]|^\\[upP]\{[^}]*\}|^\\.|^./su.exec(rest)
  return [1, at + (single?.[0].length ?? 1)]
}

function repetition(pattern: string, at: number, ways: number, length: number): Read {
  const [found, sign = '', from, comma, to] = /^([*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(pattern.slice(at)) ?? []
  if (found === undefined) return [ways, at]
  const [least, most] = {
    '*': [0, length],
    '+': [1, length],
    '?': [0, 1],
  }[sign] ?? [Number(from), comma === '' ? Number(from) : Number(to || length)]
  const times = Math.max(least ?? 0, Math.min(most ?? 0, length))
  const end = at + found.length
  return [ways === 1 ? times - Math.min(least ?? 0, times) + 1 : sumOfPowers(ways, least ?? 0, times), end]
}

/** `ways` to the power of each number of repetitions; once infinite, it stays so. */
function sumOfPowers(ways: number, least: number, most: number): number {
  return ways ** most * (least === most ? 1 : ways / (ways - 1))
}
