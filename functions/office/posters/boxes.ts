import type { Content } from 'pdfmake/interfaces'
import { fontSizeFor, heightAt, shown } from '../print/fitted-text.ts'
import { mm } from '../print/paper.ts'

export const BLUE = '#0b4a7a'
export const PALE = '#e4eef6'
export const GREY = '#444444'

/** Where a poster's top left corner stands on its sheet, in points. */
export type Corner = { x: number; y: number }

/** In millimetres, from the corner of a poster of A4. */
type Box = { x: number; y: number; width: number; height: number }

type Style = { size: number; bold?: boolean; color?: string; isLeft?: boolean }

export type Boxes = ReturnType<typeof boxes>

/** What draws words and shapes in boxes of one poster; on a smaller one they are the same, only smaller. */
export function boxes(corner: Corner, scale: number) {
  const points = (length: number) => mm(length) * scale
  const at = ({ x, y }: Box) => ({
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

    disc: (box: Box, color: string): Content => {
      const r = points(box.width / 2)
      return { ...at(box), canvas: [{ type: 'ellipse', x: r, y: r, r1: r, r2: r, color }] }
    },

    /** Words in the middle of their box, smaller where there are many, never cut. */
    text(given: string, { size, bold, color, isLeft, ...box }: Box & Style): Content {
      const text = shown(given)
      const [width, height] = [points(box.width), points(box.height)]
      const fontSize = fontSizeFor(text, { width, height, size: size * scale })
      const spare = Math.max(0, height - heightAt(text, fontSize, width))
      const { absolutePosition: corner } = at(box)
      return {
        absolutePosition: { x: corner.x, y: corner.y + spare / 2 },
        columns: [
          {
            width,
            text,
            fontSize,
            bold: bold === true,
            color: color ?? 'black',
            alignment: isLeft === true ? 'left' : 'center',
          },
        ],
      }
    },
  }
}
