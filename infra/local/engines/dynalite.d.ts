/** The little of dynalite 4 that is used here; it ships no types. */
declare module 'dynalite' {
  import type { Server } from 'node:http'

  /** `path` is a LevelDB folder; without it the data live in memory. The delay is in ms. */
  function dynalite(options: { path?: string; createTableMs?: number }): Server
  export = dynalite
}
