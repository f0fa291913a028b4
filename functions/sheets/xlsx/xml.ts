import { SaxesParser } from 'saxes'
import { damaged, tooLarge } from '../bounds.ts'

export type Attributes = Readonly<Record<string, string>>

/**
 * What is told of a document: names without their prefixes, since every program chooses its own; text with the name
 * of the element that it stands in, possibly in several pieces; `parent` is empty at the root. Extension lists are
 * passed over.
 */
export type XmlHandlers = {
  open(name: string, parent: string, attributes: Attributes): void
  text?(text: string, name: string, parent: string): void
  close?(name: string, parent: string): void
}

const MAX_DEPTH = 64
const MAX_ATTRIBUTES = 100
const MAX_RUN = 1024 ** 2 // characters without a tag: a cell's longest text, every letter of it escaped, is a quarter

/**
 * Reads an XML document as it comes. A document type is refused, so nothing but XML's own five entities is ever put in
 * place; so are depths, numbers of attributes and lengths of text that no spreadsheet has. Throws
 * `unreadable-spreadsheet` and `too-large`.
 */
export function readXml(part: string, xml: Iterable<string>, handlers: XmlHandlers): void {
  const path: string[] = []
  const top = () => path.at(-1) ?? ''
  const above = () => path.at(-2) ?? ''
  const refuse = () => {
    throw damaged(`The file is damaged (${part}).`)
  }
  let extension = Number.POSITIVE_INFINITY // how deep the extension list begins that we are in
  const text = (piece: string) => {
    if (path.length < extension) handlers.text?.(piece, top(), above())
  }
  let attributes = 0
  let run = 0

  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  parser.on('error', refuse)
  parser.on('doctype', refuse)
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > MAX_ATTRIBUTES) refuse()
  })
  parser.on('opentag', (tag) => {
    attributes = 0
    run = 0
    const parent = top()
    path.push(localName(tag.name))
    if (path.length > MAX_DEPTH) refuse()
    if (top() === 'extLst') extension = Math.min(extension, path.length)
    if (path.length < extension) handlers.open(top(), parent, tag.attributes)
  })
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('closetag', () => {
    run = 0
    if (path.length < extension) handlers.close?.(top(), above())
    if (path.length === extension) extension = Number.POSITIVE_INFINITY
    path.pop()
  })
  for (const piece of xml) {
    run += piece.length
    parser.write(piece)
    if (run > MAX_RUN)
      throw tooLarge(`A text in the file is longer than anything in a spreadsheet (${part}).`)
  }
  parser.close()
}

/** The value of the attribute with this local name and any prefix: `r:id`. */
export function prefixed(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((each) => each.endsWith(`:${name}`))
  return key === undefined ? undefined : attributes[key]
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
