import type { vi } from './vi.ts'

export const en: typeof vi = {
  survey: 'Survey',
  noSurvey: 'No survey asks residents yet.',
  noResults: 'There are no figures of this survey yet. Open the page Results and press Update.',
  noneYet:
    'No feedback is counted here yet. Figures come once residents have scanned a code and the province has updated.',
  toResults: 'Open the page Results to update or download',

  head: {
    label: 'In short',
    counted: 'Feedback counted',
    received: (count) => `of ${count} received`,
    held: 'Held',
    heldHint: 'left out of the figures until somebody has looked',
    satisfied: 'Satisfied',
    satisfiedHint: (made) => `${made} chose step 4 or 5`,
    mean: 'Mean score',
    meanHint: (n) => `on a scale of 1–5, from ${n}`,
    wants: 'Want an answer',
    wantsHint: 'left a telephone number',
  },

  said: 'What residents speak of',
  answer: 'Answer',
  count: 'Feedback',
  share: 'Share',
  of: (answered) => `${answered} answered this`,
  many: 'Each may choose several, so that the shares may add up to more than 100%.',

  scales: {
    title: 'Satisfaction, side by side',
    lead: 'The least satisfying stands first. Satisfied means step 4 or 5; who has no opinion does not count.',
    question: 'About',
    satisfied: 'Satisfied',
    mean: 'Mean',
    answered: 'Feedback',
  },

  time: {
    title: 'Satisfaction over time',
    by: 'By',
    week: 'Week',
    month: 'Month',
    chart: (first, last) => `Share satisfied from ${first} to ${last}`,
    latest: (shown) => `The last ${shown} periods. The table below has all.`,
    weekOf: (day) => `Week of ${day}`,
    period: 'Period',
    table: 'Show the figures',
    n: (count) => `n = ${count}`,
  },

  places: {
    communes: 'By commune',
    hamlets: 'By hamlet',
    noHamlets:
      'No feedback belongs to a hamlet yet. It does where a resident scans a code that hangs in the hamlet; make one for each under QR codes.',
  },

  examples: {
    title: 'Read what residents wrote',
    lead: 'Without names or telephone numbers; numbers of cards and accounts are covered. What is held, was cleared away or was deleted by its writer is not here.',
    pickCommune: 'Choose a commune above to read what was written.',
    topic: 'About',
    anyTopic: 'Everything',
    rating: 'Satisfaction',
    anyRating: 'Every step',
    none: 'Nothing that was written fits this choice.',
    lookFurther: 'None was found in the part looked at. Press “More” to look further.',
    noTopic: 'Feedback',
  },
}
