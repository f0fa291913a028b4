/**
 * Why the phone's store stays closed. `newer`: a newer version of the app wrote it, and this one is to be loaded anew.
 * `noKey`: this browser cannot encrypt what it keeps; nothing is ever kept in the clear instead.
 */
export class NotOpened extends Error {
  readonly why: 'newer' | 'noKey'

  constructor(why: NotOpened['why'], cause: unknown) {
    super(why, { cause })
    this.why = why
  }
}
