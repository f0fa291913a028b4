import type { AreaId } from '../../ids.ts'
import type { CommuneRecord, ProvinceRecord } from '../areas.ts'
import type { CampaignRecord, FigureRecord, TrainingRecord, ZaloGroupRecord } from '../kinds.ts'
import type { HamletRecord, MemberRecord, TeamRecord } from '../records.ts'

/** An entry and the number of its last change. */
export type Entry<Record> = { record: Record; rev: number }

/** The entries of the register that an import may touch: a province's, or one commune's. */
export type RegisterSnapshot = {
  provinces: readonly Entry<ProvinceRecord>[]
  /** Of the whole province and through time, also for a commune's import: others are to be named. */
  communes: readonly Entry<CommuneRecord>[]
  hamlets: readonly Entry<HamletRecord>[]
  teams: readonly Entry<TeamRecord>[]
  members: readonly Entry<MemberRecord>[]
  trainings: readonly Entry<TrainingRecord>[]
  'zalo-groups': readonly Entry<ZaloGroupRecord>[]
  campaigns: readonly Entry<CampaignRecord>[]
  figures: readonly Entry<FigureRecord>[]
}

/**
 * What a file may change: a province with its campaigns and figures, or one commune of it; with `areas` also what the
 * province and its communes are called and how they are cut.
 */
export type ImportScope = { province: AreaId; commune?: AreaId; areas?: boolean }
