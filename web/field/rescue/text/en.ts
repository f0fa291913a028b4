import type { vi } from './vi.ts'

export const en: typeof vi = {
  make: 'Save unsent records to a file',
  making: 'Making the file…',
  failed: 'The phone could not make the file. The records are still on it. Free some storage and try again.',
  nothing: 'This phone has no unsent record.',
  holds: (forms, unfinished) =>
    `The file holds ${forms} finished and ${unfinished} unfinished records. They also stay on this phone.`,
  give: 'Send this file to your team leader or the commune officer by Zalo. Nobody can read it; only the server can open it.',
  plain: 'This file is not locked: whoever has it can read it. Hand it to the commune officer only.',
  share: 'Share the file',
  download: 'Download the file',

  upload: 'Hand in a rescue file',
  uploadLead:
    'Choose the file that a member of your team sent you. This phone passes it on and cannot read it.',
  uploading: 'Sending the file…',
  received: (forms) => `Records received by the server: ${forms}.`,
  before: (forms) => `Received before, and not counted twice: ${forms}.`,
  none: 'There is no finished record in the file.',
  refused: (n) => `Batches that the server cannot take: ${n}. Keep the file and tell the commune officer.`,
  unfinished: (n) => `Unfinished records, to be finished on the other phone: ${n}.`,
  foreign: 'This file is not from your team. Give it to the commune officer.',
  unreadable: 'This is no rescue file, or it was damaged on its way. Ask for the file again.',
  tooMany: 'This phone has sent too many files. Wait an hour and try again.',
  notSent: 'Not sent. Check the network and choose the file again.',
}
