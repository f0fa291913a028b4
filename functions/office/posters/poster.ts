import type { Content } from 'pdfmake/interfaces'
import type { CodePlace } from '../print/draw-code.ts'
import { mm } from '../print/paper.ts'
import { below, spread } from './below.ts'
import { BLUE, type Boxes, boxes, type Corner, GREY, PALE } from './boxes.ts'
import type { PosterPaper } from './printer.ts'
import { words } from './words.ts'

// Lengths are millimetres on A4, type is in points there. On A6 everything is half as large: the smallest type has 6.5
// points, and the outer edge 7.5 mm, which printers can leave white.
const all = { x: 15, width: 180 }
const band = { ...all, y: 15, height: 46 }
const inBand = { x: band.x + 6, width: band.width - 12 }
const frame = { x: all.x, y: 97, width: 114, height: 114 }
/** Around the code: more than the four modules that it needs. */
const QUIET = 11.5
const beside = { x: 136, width: 59 }
const check = { ...beside, y: 175, height: 36 }

/** Where the QR code of a poster stands whose top left corner is there. */
export function codePlace({ x, y }: Corner, scale: number): CodePlace {
  return {
    x: x + mm(frame.x + QUIET) * scale,
    y: y + mm(frame.y + QUIET) * scale,
    side: mm(frame.width - 2 * QUIET) * scale,
  }
}

/** All of a poster but its QR code. */
export function posterFace(poster: PosterPaper, corner: Corner, scale: number): Content[] {
  const box = boxes(corner, scale)
  return [
    ...above(poster, box),
    box.framed(frame),
    ...words.steps.flatMap((step, index) => oneStep(step, index, box)),
    box.filled(check, PALE),
    box.text(words.word, { ...check, y: 178, height: 8, size: 16 }),
    box.text(poster.word, { ...check, y: 186, height: 22, size: 46, bold: true, color: BLUE }),
    ...spread(below(poster), { from: 213.5, to: 282 }).map(({ text, ...line }) =>
      box.text(text, { ...all, ...line }),
    ),
  ]
}

/** What is asked, and where: to be read from across a room. */
function above({ commune, province, title, place }: PosterPaper, box: Boxes): Content[] {
  const heading = { ...inBand, y: 18, height: 23, size: 42, bold: true, color: 'white' }
  return [
    box.filled(band, BLUE),
    box.text(words.heading(commune), heading),
    box.text(title.vi, { ...inBand, y: 41.5, height: 16, size: 20, color: 'white' }),
    box.text(place, { ...all, y: 63.5, height: 22.5, size: 44, bold: true }),
    box.text(words.where(commune, province), { ...all, y: 86, height: 8, size: 17, color: GREY }),
  ]
}

function oneStep(step: string, index: number, box: Boxes): Content[] {
  const y = 98 + index * 24.5
  const room = { x: beside.x + 13, width: beside.width - 13, y, height: 22 }
  const disc = { x: beside.x, y: y + (room.height - 10.5) / 2, width: 10.5, height: 10.5 }
  return [
    box.disc(disc, BLUE),
    box.text(String(index + 1), { ...disc, size: 19, bold: true, color: 'white' }),
    box.text(step, { ...room, size: 17, bold: true, isLeft: true }),
  ]
}
