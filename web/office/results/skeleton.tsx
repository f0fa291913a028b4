import { useLanguage } from '../language.tsx'

/** What stands where figures are about to be: as high as they, so that the page does not jump. */
export function Skeleton({ rows = 12 }: { rows?: number }) {
  const { text } = useLanguage()
  return (
    <div class="skeleton">
      <p class="hidden" role="status">
        {text.loading}
      </p>
      {Array.from({ length: rows }, (_, at) => (
        <div key={at} aria-hidden="true" />
      ))}
    </div>
  )
}

/** The same of a whole page of results: its name, its counts and its table. */
export function PageSkeleton() {
  return (
    <div class="page-skeleton">
      <div aria-hidden="true" class="skeleton-head" />
      <div aria-hidden="true" class="skeleton-tiles" />
      <Skeleton />
    </div>
  )
}
