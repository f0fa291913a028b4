import * as z from 'zod/mini'
import { type Box, Sealed } from './box.ts'
import { readOne } from './read.ts'

const Kept = z.object({ fact: Sealed })

/** One-of-a-kind records by name, each sealed as a whole. One from before facts were sealed is read as it is. */
export function sealedFacts<Facts>(
  schemas: { [Name in keyof Facts]: z.ZodMiniType<Facts[Name]> },
  box: Box,
  store: { get: (name: string) => Promise<unknown>; put: (kept: unknown, name: string) => Promise<unknown> },
) {
  return {
    async get<Name extends keyof Facts & string>(name: Name): Promise<Facts[Name] | undefined> {
      const kept = await store.get(name)
      const sealed = readOne(Kept, kept)
      const fact = sealed === undefined ? kept : readOne(Opened, await box.open(sealed.fact))?.fact
      return readOne<Facts[Name]>(schemas[name], fact)
    },

    async put<Name extends keyof Facts & string>(name: Name, fact: Facts[Name]): Promise<void> {
      await store.put({ fact: await box.seal({ fact }) }, name)
    },
  }
}

const Opened = z.object({ fact: z.unknown() })
