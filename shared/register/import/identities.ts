import type { AreaId } from '../../ids.ts'
import type { CampaignRecord, FigureRecord, TrainingRecord } from '../kinds.ts'
import type { MemberRecord } from '../records.ts'
import type { Identity } from './entry-index.ts'

/** A hamlet, team or Zalo group: by its name within the commune. */
export function identityInCommune({ commune, name }: { commune: AreaId; name: string }): Identity {
  return { realm: commune, circle: commune, name }
}

/** A member: by name within the team. */
export function identityOfMember(member: Pick<MemberRecord, 'commune' | 'team' | 'name'>): Identity {
  return { realm: member.commune, circle: `${member.commune}#${member.team}`, name: member.name }
}

/** A training: by its topic among those of a commune on one day. */
export function identityOfTraining(training: Pick<TrainingRecord, 'commune' | 'day' | 'topic'>): Identity {
  return { realm: training.commune, circle: `${training.commune}#${training.day}`, name: training.topic }
}

/** A campaign: by its name. */
export function identityOfCampaign({ name }: Pick<CampaignRecord, 'name'>): Identity {
  return { realm: '', circle: '', name }
}

/** A figure: by its source among those of one indicator, area and day. */
export function identityOfFigure(
  figure: Pick<FigureRecord, 'area' | 'indicator' | 'day' | 'source'>,
): Identity {
  const { area, indicator, day, source } = figure
  return { realm: area, circle: `${area}#${indicator}#${day}`, name: source }
}
