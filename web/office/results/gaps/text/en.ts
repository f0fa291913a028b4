import type { vi } from './vi.ts'

export const en: typeof vi = {
  lead: 'Each phone numbers the forms it finishes: 1, 2, 3… A number that has not come may still be on the phone. Ask the volunteer to open the app where there is signal, so that it sends by itself; if it is still missing, fetch a rescue file from that phone.',
  unknown: 'What was finished after a phone last sent something is not known here yet.',
  none: 'No form is missing, by the numbers received.',
  count: (made, received, numbers) => `finished ${made}, received ${received}, missing ${numbers}`,
  andOthers: (shown, others) => `${shown} and ${others} more`,
  lastReceived: (time, date) => `Last received at ${time} on ${date}`,
  phone: (id) => `Phone ${id}`,
  somebody: 'A phone of the team',
  others: (count) => `The other phones (${count}): complete.`,
  hidden: 'Names of members are shown only to staff who may see them.',
}
