import type { Content } from 'pdfmake/interfaces'
import { groupedCode } from '../../../shared/invitation-code.ts'
import type { CodePlace } from '../print/draw-code.ts'
import { fontSizeFor, heightAt, shown } from '../print/fitted-text.ts'
import { mm } from '../print/paper.ts'
import type { PosterPaper } from './printer.ts'
import { words } from './words.ts'

/** Where a poster's top left corner stands on its sheet, in points. */
export type Corner = { x: number; y: number }

// Everything below is in millimetres on A4, type in points there: a poster of A6 is the same drawing at half the size,
// so that its smallest type has 6.5 points and its outer edge 7.5 mm, which every printer can leave white.
const LEFT = 15
const WIDTH = 180
const band = { x: LEFT, y: 15, width: WIDTH, height: 46 }
/** The code with its quiet zone of more than four modules. */
const frame = { x: LEFT, y: 97, side: 114 }
const QUIET = 11.5
const beside = { x: 136, width: 59 }

const BLUE = '#0b4a7a'
const GREY = '#444444'

/** Where the QR code of a poster stands. */
export function codePlace({ x, y }: Corner, scale: number): CodePlace {
  return {
    x: x + mm(frame.x + QUIET) * scale,
    y: y + mm(frame.y + QUIET) * scale,
    side: mm(frame.side - 2 * QUIET) * scale,
  }
}

/** All of a poster but its QR code. */
export function posterFace(poster: PosterPaper, corner: Corner, scale: number): Content[] {
  const { commune, province, title, place, word, link, lastDay } = poster
  const box = boxes(corner, scale)
  return [
    box.filled(band, BLUE),
    box.text(words.heading(commune), {
      ...band,
      y: 18,
      height: 23,
      inner: 6,
      size: 42,
      bold: true,
      color: 'white',
    }),
    box.text(title.vi, { ...band, y: 41.5, height: 16, inner: 6, size: 20, color: 'white' }),
    box.text(place, { x: LEFT, y: 63.5, width: WIDTH, height: 22.5, size: 44, bold: true }),
    box.text(words.where(commune, province), {
      x: LEFT,
      y: 86,
      width: WIDTH,
      height: 8,
      size: 17,
      color: GREY,
    }),
    box.framed({ ...frame, width: frame.side, height: frame.side }),
    ...words.steps.flatMap((step, index) => {
      const y = 98 + index * 24.5
      return [
        box.disc({ x: beside.x, y: y + 1.5, side: 10.5 }),
        box.text(String(index + 1), {
          x: beside.x,
          y: y + 1.5,
          width: 10.5,
          height: 10.5,
          size: 19,
          bold: true,
          color: 'white',
        }),
        box.text(step, {
          x: beside.x + 13,
          y,
          width: beside.width - 13,
          height: 22,
          size: 18,
          bold: true,
          isLeft: true,
        }),
      ]
    }),
    box.filled({ ...beside, y: 175, height: 36 }, '#e4eef6'),
    box.text(words.word, { ...beside, y: 178, height: 8, size: 16 }),
    box.text(word, { ...beside, y: 186, height: 22, size: 46, bold: true, color: BLUE }),
    box.text(words.typing, { x: LEFT, y: 214.5, width: WIDTH, height: 6.5, size: 13.5, color: GREY }),
    box.text(typed(link), { x: LEFT, y: 221, width: WIDTH, height: 8.5, size: 17, bold: true }),
    box.text(words.checking(word), { x: LEFT, y: 231, width: WIDTH, height: 12.5, size: 13.5 }),
    box.text(`${words.free} ${words.unasked}`, {
      x: LEFT,
      y: 245,
      width: WIDTH,
      height: 15,
      size: 16,
      bold: true,
      color: BLUE,
    }),
    ...(lastDay === undefined
      ? []
      : [
          box.text(words.lastDay(lastDay), {
            x: LEFT,
            y: 261,
            width: WIDTH,
            height: 7,
            size: 15,
            bold: true,
          }),
        ]),
    ...(title.en === undefined
      ? []
      : [
          box.text(
            [words.english(title.en), ...(lastDay === undefined ? [] : [words.englishLastDay(lastDay)])].join(
              ' ',
            ),
            {
              x: LEFT,
              y: 269,
              width: WIDTH,
              height: 13,
              size: 13,
              color: GREY,
            },
          ),
        ]),
  ]
}

/** An address as one types it: the server reads the code with dashes and without them. */
function typed(link: string): string {
  const end = link.lastIndexOf('/') + 1
  const code = link.slice(end)
  return `${link.slice(0, end).replace(/^https?:\/\//, '')}${code.slice(0, 5)}-${groupedCode(code.slice(5))}`
}

type Box = { x: number; y: number; width: number; height: number }

function boxes(corner: Corner, scale: number) {
  const points = (length: number) => mm(length) * scale
  const at = ({ x, y }: { x: number; y: number }) => ({
    absolutePosition: { x: corner.x + points(x), y: corner.y + points(y) },
  })
  const rect = ({ width, height }: Box) => ({
    type: 'rect' as const,
    x: 0,
    y: 0,
    w: points(width),
    h: points(height),
    r: points(4),
  })
  return {
    filled: (box: Box, color: string): Content => ({ ...at(box), canvas: [{ ...rect(box), color }] }),
    framed: (box: Box): Content => ({
      ...at(box),
      canvas: [{ ...rect(box), lineWidth: points(0.9), lineColor: BLUE }],
    }),
    disc: ({ side, ...place }: { x: number; y: number; side: number }): Content => {
      const r = points(side / 2)
      return { ...at(place), canvas: [{ type: 'ellipse', x: r, y: r, r1: r, r2: r, color: BLUE }] }
    },
    /** In the middle of its box, smaller where there is much of it. */
    text(
      given: string,
      style: Box & { size: number; inner?: number; bold?: boolean; color?: string; isLeft?: boolean },
    ): Content {
      const text = shown(given)
      const width = points(style.width - 2 * (style.inner ?? 0))
      const height = points(style.height)
      const fontSize = fontSizeFor(text, { width, height, size: style.size * scale })
      const above = Math.max(0, height - heightAt(text, fontSize, width)) / 2
      const { absolutePosition } = at({ x: style.x + (style.inner ?? 0), y: style.y })
      return {
        absolutePosition: { ...absolutePosition, y: absolutePosition.y + above },
        columns: [
          {
            width,
            text,
            fontSize,
            bold: style.bold === true,
            color: style.color ?? 'black',
            alignment: style.isLeft === true ? 'left' : 'center',
          },
        ],
      }
    },
  }
}
