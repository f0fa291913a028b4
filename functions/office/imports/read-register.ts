import type { ImportScope, RegisterSnapshot } from '../../../shared/register/import/snapshot.ts'
import { kinds } from '../../../shared/register/kinds.ts'
import type { RegisterRecords } from '../../store/register-records.ts'

/** The register as an import is held against it; the province's own kinds only where the scope is the province. */
export async function readRegister(
  records: RegisterRecords,
  { province, commune }: ImportScope,
): Promise<RegisterSnapshot> {
  const [provinces, communes, hamlets, teams, members, trainings, groups, campaigns, figures] =
    await Promise.all([
      records.provinces(),
      records.communes(province),
      records.entries(province, kinds.hamlets, commune),
      records.entries(province, kinds.teams, commune),
      records.entries(province, kinds.members, commune),
      records.entries(province, kinds.trainings, commune),
      records.entries(province, kinds['zalo-groups'], commune),
      commune === undefined ? records.entries(province, kinds.campaigns) : [],
      commune === undefined ? records.entries(province, kinds.figures) : [],
    ])
  return {
    provinces,
    communes,
    hamlets,
    teams,
    members,
    trainings,
    'zalo-groups': groups,
    campaigns,
    figures,
  }
}
