import { tooLarge } from '../bounds.ts'
import type { Archive } from './archive.ts'
import { readXml } from './xml.ts'

/** Another part that a part names: what kind (the last word of the type's address), which, and under what id. */
export type Relation = { id: string; kind: string; part: string }

const MAX_RELATIONS = 10_000

/** What `part` names inside the archive (ECMA-376 part 2, 6.5); nothing where it has no such list. `''` is the package. */
export function readRelations(archive: Archive, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const list = `${folder}_rels/${part.slice(folder.length)}.rels`
  if (!archive.has(list)) return []
  const relations: Relation[] = []
  readXml(list, archive.text(list), {
    open(name, _, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return
      if (relations.length === MAX_RELATIONS) throw tooLarge(`A part may name ${MAX_RELATIONS} others.`)
      relations.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), part: resolve(folder, Target) })
    },
  })
  return relations
}

// Targets are relative to the part's folder, or start at the root with a slash.
function resolve(folder: string, target: string): string {
  const whole = target.startsWith('/') ? target : folder + target
  const steps: string[] = []
  for (const step of whole.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
