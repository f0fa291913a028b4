/** `Object.values`, which Chrome before 54 lacks: the build puts it where a library calls that. */
export function objectValues<Key extends string, Value>(record: Readonly<Record<Key, Value>>): Value[] {
  const values: Value[] = []
  for (const key in record) values.push(record[key])
  return values
}
