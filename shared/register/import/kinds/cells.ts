/** The code of an indicator, as a cell names it. */
export const INDICATOR = /^[a-z][a-z0-9_]{1,60}$/

/** A spreadsheet's cell holds no more characters: a list that is longer is left out of the template. */
export const CELL_LENGTH = 32_000
