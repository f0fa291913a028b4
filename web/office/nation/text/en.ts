import type { Words } from '../words.ts'

export const en: Words = {
  title: 'The nation',
  lead: (shown, all) => `Totals are of the ${shown} of ${all} provinces that have results.`,
  span: (first, last) =>
    first === last
      ? `Figures until ${last}.`
      : `Figures of the provinces until days from ${first} to ${last}.`,
  none: {
    title: 'No province has results yet',
    lead: 'They appear here once provinces have updated them; the system does so every night too.',
  },
  table: (indicator) => `Provinces by: ${indicator}`,
  province: 'Province',
  asOf: 'Figures until',
  noResults: 'no results yet',
  all: 'The nation',
  indicators: 'Every indicator of the nation',
}
