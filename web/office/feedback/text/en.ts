import type { vi } from './vi.ts'

export const en: typeof vi = {
  title: 'Residents’ feedback',
  commune: 'Commune',
  wholeProvince: 'The whole province',
  viewsLabel: 'Parts of the feedback page',
  views: {
    inbox: 'To answer',
    quarantine: 'Held',
    all: 'All',
    late: 'Late',
    listening: 'Listening',
    posters: 'QR codes',
    settings: 'Settings',
  },
}
