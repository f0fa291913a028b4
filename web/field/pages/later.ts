/** What no question waits for: fetched once the first page is drawn, so that the first visit is light. */
export { Answered } from './answered.tsx'
export { Links } from './links.tsx'
export { Outbox } from './outbox.tsx'
export { Saved } from './saved.tsx'
