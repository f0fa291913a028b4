import type { Catalogue } from '../field/catalogue.ts'
import type { FieldDeps } from '../field/deps.ts'
import type { Route } from '../http/route.ts'
import type { ResidentStores } from './stores.ts'

/** What the pages of residents reach. */
export type ResidentDeps = Omit<FieldDeps, 'residents'> & ResidentStores & { catalogue: Catalogue }

/** A page of residents. */
export type ResidentRoute = Route<ResidentDeps>
