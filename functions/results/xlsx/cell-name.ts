/** `B7` of column 2, row 7. */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`
}

const names: string[] = ['']

function columnName(column: number): string {
  const known = names[column]
  if (known !== undefined) return known
  const last = (column - 1) % 26
  const name = columnName((column - 1 - last) / 26) + String.fromCharCode(65 + last)
  names[column] = name
  return name
}
