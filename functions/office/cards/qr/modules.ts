/** The modules of a code while they are drawn, row by row: 1 is dark. What nobody has drawn yet is free for codewords. */
export type Modules = (number | undefined)[][]

/** Sets one module; outside the code nothing. */
export function set(modules: Modules, x: number, y: number, dark: number): void {
  const row = modules[y]
  if (row !== undefined && x >= 0 && x < row.length) row[x] = dark
}
