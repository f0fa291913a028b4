import type { vi } from './vi.ts'

export const en: typeof vi = {
  open: 'Take in a rescue file',
  title: 'Take in a rescue file',
  lead: 'When a phone of a team cannot send, its member saves the forms to a file and sends it by Zalo. Choose that file here: the server opens it and takes every form. Taken twice, a form still counts once.',
  file: 'Rescue file (cuu-ho-….txt)',
  hint: 'You may choose several.',
  sending: 'Sending the file…',
  fileOf: (name) => `File ${name}:`,
  received: (forms) => `Forms received: ${forms}.`,
  before: (forms) => `Received before: ${forms}.`,
  none: 'There is no finished form in the file.',
  refused: (batches, ids) =>
    `Batches that could not be taken: ${batches} (${ids}). Keep the file and tell the province’s administrator.`,
  unfinished: (forms) => `Unfinished forms, to be finished on the phone: ${forms}.`,
  foreign: 'This file is from another commune. Pass it on to its officer or to the province.',
  look: 'Forms that need a look stand under “Held”.',
}
