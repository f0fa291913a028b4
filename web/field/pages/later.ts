/** What no question waits for: fetched once the first page is drawn, so that the first visit is light. */
export { Answered } from './Answered.tsx'
export { Saved } from './Saved.tsx'
