import { fileURLToPath } from 'node:url'
import { posterPrinter } from '../../functions/office/posters/printer.ts'
import { PaperSize, PosterList } from '../../shared/api/posters.ts'
import { HamletId } from '../../shared/ids.ts'
import { caMau, hongDan, officeWorld, people } from '../functions/office/world.ts'
import { FEEDBACK } from '../support/batches.ts'
import { aPaper } from '../support/poster-papers.ts'
import { aRegisterFiller } from '../support/register.ts'
import { theSurvey } from '../support/versions.ts'

/**
 * What it takes to make posters for all hamlets of a commune and to print them, from the request to the last byte of the
 * PDF, on the embedded engine in this very process. What prints is loaded beforehand, with one poster.
 *
 * `node test/bench/posters.ts`
 */
const HAMLETS = 60
const WANTED = 5

const world = await officeWorld()
const { surveys, clock } = world.deps
const { title } = theSurvey(FEEDBACK)
await surveys.put({ id: FEEDBACK, title, state: 'open', filledBy: 'resident', version: 1 })
const fill = aRegisterFiller(world.table, clock)
const places = Array.from({ length: HAMLETS }, (_, at) => {
  const name = `Ấp Mỹ Thạnh Hưng ${at + 1}`
  return { kind: 'hamlet', hamlet: HamletId.parse(`h-${at + 1}`), place: name }
})
for (const { hamlet: id, place: name } of places) {
  await fill.putHamlet(caMau, { id, commune: hongDan, name, households: 90 })
}
const fonts = new URL('../../node_modules/@expo-google-fonts/be-vietnam-pro', import.meta.url)
const first = performance.now()
await posterPrinter(fileURLToPath(fonts))([aPaper()], 'A6')
console.log(`to load what prints, with one poster  ${seconds(first)} s`)

const call = await world.as(people.coordinator)
const path = `/api/office/posters/${caMau}/${hongDan}`
const post = (to: string, body: object) => call(to, { method: 'POST', body: JSON.stringify(body) })
for (const size of PaperSize.options) {
  const start = performance.now()
  const made = PosterList.parse(await (await post(path, { survey: FEEDBACK, places })).json())
  const makingTook = seconds(start)
  const posters = made.posters.map(({ id }) => id)
  const pdf = await (await post(`${path}/print`, { posters, size })).arrayBuffer()
  const kB = (pdf.byteLength / 1024).toFixed(0)
  console.log(
    `${HAMLETS} posters made and printed on ${size}    ${seconds(start)} s (wanted: ${WANTED}; made in ${makingTook} s), ${kB} kB`,
  )
}
await world.close()

function seconds(since: number): string {
  return ((performance.now() - since) / 1_000).toFixed(2)
}
