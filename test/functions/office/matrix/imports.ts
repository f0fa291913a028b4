import { caMau, sonLa } from '../world.ts'
import { everybody, type Rows } from './rows.ts'

const inCaMau = `/api/office/register/${caMau}`
const inSonLa = `/api/office/register/${sonLa}`
const absent = '019aa5c8-7c00-7000-8000-00000000000f'

/** Who keeps the register of a province, or of one commune of it. */
const keepers = (status: number) => ({
  admin: status,
  officer: status,
  coordinator: status,
  neighbour: status,
})
const foreigners = (status: number) => ({ foreignAdmin: status, foreign: status })
/** A table whose only row lies in Hồng Dân; for others it is one to mend, which is an answer too. */
const csv = new TextEncoder().encode('Xã,Tên thôn\nHồng Dân,Ấp Nội Ô\n')

export const importsRows: Rows = {
  'get /api/office/register/:province/template.xlsx': [
    { path: `${inCaMau}/template.xlsx`, answers: keepers(200) },
    { path: `${inCaMau}/template.xlsx?filled=yes`, answers: keepers(200) },
    { path: `${inSonLa}/template.xlsx?filled=yes`, answers: foreigners(200) },
    { path: '/api/office/register/96/template.xlsx', answers: everybody(404) },
  ],
  'post /api/office/register/:province/imports': [
    { path: `${inCaMau}/imports?file=thon.csv`, body: csv, answers: keepers(200) },
    { path: `${inSonLa}/imports?file=thon.csv`, body: csv, answers: foreigners(200) },
    { path: '/api/office/register/96/imports', body: csv, answers: everybody(404) },
  ],
  'get /api/office/register/:province/imports': [
    { path: `${inCaMau}/imports`, answers: keepers(200) },
    { path: `${inSonLa}/imports`, answers: foreigners(200) },
  ],
  'get /api/office/register/:province/imports/:id': [
    { path: `${inCaMau}/imports/${absent}`, answers: keepers(404) },
    { path: `${inSonLa}/imports/${absent}`, answers: foreigners(404) },
    { path: `${inCaMau}/imports/1`, answers: everybody(404) },
  ],
  'post /api/office/register/:province/imports/:id/apply': [
    { path: `${inCaMau}/imports/${absent}/apply`, answers: keepers(404) },
    { path: `${inSonLa}/imports/${absent}/apply`, answers: foreigners(404) },
  ],
}
