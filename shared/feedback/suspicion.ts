import * as z from 'zod/mini'

/**
 * Why a resident's feedback waits in quarantine. None of them refuses it: it is left out of results until a person
 * releases it (docs/rules.md, "Feedback").
 */
export const Suspicion = z.enum([
  /** Sent sooner after the form was opened than anybody reads it. */
  'too-fast',
  /** A field was filled in that no person sees. */
  'honeypot',
  /** The hidden fields of the form are not ours, or are another form's. */
  'unsigned',
  /** The form was opened longer ago than a page is kept open. */
  'stale',
  /** Its code was busy when the form was opened, and no work was done for it: scripts were off. */
  'no-proof',
  /** So many came by its code in ten minutes, or on one day. */
  'busy-code',
  /** So many came from its address. */
  'busy-address',
  /** The same words came here before today. */
  'same-text',
  /** Its poster had been taken down, or its survey had ended, after the form was opened. */
  'over',
])
export type Suspicion = z.infer<typeof Suspicion>
