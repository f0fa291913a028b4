/** What no question waits for: fetched once the first page is drawn, so that the first visit is light. */
export { Notices } from '../canary/notices.tsx'
export { Answered } from './answered.tsx'
export { Correcting } from './correcting.tsx'
export { Links } from './links.tsx'
export { Outbox } from './outbox.tsx'
export { Pause } from './pause.tsx'
export { Saved } from './saved.tsx'
export { UpdateNotice } from './update-notice.tsx'
