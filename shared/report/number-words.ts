const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const BILLION = 1_000_000_000

/**
 * A number in Vietnamese words as official papers write it beside the figure: 1797 is "một nghìn bảy trăm chín mươi
 * bảy", 105 "một trăm linh năm", 53.5 "năm mươi ba phẩy năm". At most three decimals are read.
 */
export function numberWords(number: number): string {
  const text = Math.abs(number).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 3 })
  const [whole = '0', fraction] = text.split('.')
  const said = [wholeWords(Number(whole))]
  if (fraction !== undefined) said.push('phẩy', fractionWords(fraction))
  const isZero = Number(text) === 0
  return (number < 0 && !isZero ? ['âm', ...said] : said).join(' ')
}

// From a billion on, the billions are said as a number of their own: "hai nghìn tỷ".
function wholeWords(number: number): string {
  if (number < BILLION) return belowBillion(number, false)
  const rest = number % BILLION
  const head = `${wholeWords(Math.floor(number / BILLION))} tỷ`
  return rest === 0 ? head : `${head} ${belowBillion(rest, true)}`
}

/** `isTail`: something was said before, so that its first group has its hundreds said even where they are none. */
function belowBillion(number: number, isTail: boolean): string {
  if (number === 0) return DIGITS[0]
  const groups = [
    { value: Math.floor(number / 1_000_000), name: 'triệu' },
    { value: Math.floor(number / 1_000) % 1_000, name: 'nghìn' },
    { value: number % 1_000, name: '' },
  ]
  const said: string[] = []
  for (const { value, name } of groups) {
    if (value === 0) continue
    said.push(...groupWords(value, isTail || said.length > 0), ...(name === '' ? [] : [name]))
  }
  return said.join(' ')
}

function groupWords(group: number, isTail: boolean): string[] {
  const hundreds = Math.floor(group / 100)
  const tens = Math.floor(group / 10) % 10
  const ones = group % 10
  const saysHundreds = isTail || hundreds > 0
  return [
    ...(saysHundreds ? [digit(hundreds), 'trăm'] : []),
    ...tensWords(tens, ones, saysHundreds),
    ...onesWords(tens, ones),
  ]
}

function tensWords(tens: number, ones: number, saysHundreds: boolean): string[] {
  if (tens === 0) return ones > 0 && saysHundreds ? ['linh'] : []
  return tens === 1 ? ['mười'] : [digit(tens), 'mươi']
}

function onesWords(tens: number, ones: number): string[] {
  if (ones === 0) return []
  if (ones === 5 && tens > 0) return ['lăm']
  if (ones === 1 && tens > 1) return ['mốt']
  return ones === 4 && tens > 1 ? ['tư'] : [digit(ones)]
}

// With a 0 in front it is said digit by digit.
function fractionWords(fraction: string): string {
  return fraction.startsWith('0')
    ? [...fraction].map((one) => digit(Number(one))).join(' ')
    : wholeWords(Number(fraction))
}

function digit(value: number): string {
  return DIGITS[value] ?? ''
}
