import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readSpreadsheet } from '../../../../functions/sheets/read-spreadsheet.ts'
import { Problem } from '../../../../shared/problems.ts'
import type { Sheet, SheetIssue } from '../../../../shared/register/import/sheet.ts'
import { fold } from '../../../../shared/text.ts'
import { StartProblem } from '../../start-problem.ts'
import { catalogueWords } from './words.ts'

/**
 * The sheet "Địa bàn" of the file, or its only one, and what is wrong with that sheet or the file. Throws a
 * `StartProblem` for a file that is none, or holds no such sheet.
 */
export async function readAreaSheet(path: string): Promise<{ sheet: Sheet; issues: SheetIssue[] }> {
  const { sheets, issues } = await read(path)
  const sheet =
    sheets.find(({ name }) => fold(name) === 'dia ban') ?? (sheets.length === 1 ? sheets[0] : undefined)
  if (sheet === undefined) throw new StartProblem(catalogueWords.sheetMissing)
  return { sheet, issues: issues.filter((issue) => issue.sheet === '' || issue.sheet === sheet.name) }
}

async function read(path: string): ReturnType<typeof readSpreadsheet> {
  const bytes = open(path)
  try {
    return await readSpreadsheet(bytes, basename(path))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new StartProblem(catalogueWords.notASpreadsheet(error.message))
  }
}

function open(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    throw new StartProblem(catalogueWords.fileUnreadable(path))
  }
}
