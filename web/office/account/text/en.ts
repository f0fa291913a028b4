import type { vi } from './vi.ts'

export const en: typeof vi = {
  title: 'Your account',
  open: (name) => `Account of ${name}`,
  about:
    'Sign out everywhere: every computer signed in with this account, this one too, has to sign in again.',
  everywhere: 'Sign out everywhere',
}
