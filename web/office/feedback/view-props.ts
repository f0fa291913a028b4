import type { AreaId } from '../../../shared/ids.ts'
import type { PageProps } from '../office.tsx'

/** What each view of the feedback page gets: a province that has been chosen, and a commune where one has. */
export type ViewProps = PageProps & { province: AreaId; commune: AreaId | undefined }
