import { type CampaignRecord, kinds } from '../../../../shared/register/kinds.ts'
import type { Day } from '../../../../shared/time.ts'
import { type Problems, type Reading, readNumber, readRecord, tidy, typedNumber } from '../entries/reading.ts'

/** A target as it is typed. */
export type TargetDraft = { indicator: string; target: string }

/** A campaign as it is typed; no communes are all of them. */
export type CampaignDraft = {
  name: string
  from: string
  to: string
  communes: string[]
  targets: TargetDraft[]
}

export function campaignDraft(record: CampaignRecord | undefined, today: Day): CampaignDraft {
  return {
    name: record?.name ?? '',
    from: record?.from ?? today,
    to: record?.to ?? '',
    communes: record?.communes ?? [],
    targets: (record?.targets ?? []).map(({ indicator, target }) => ({
      indicator,
      target: typedNumber(target),
    })),
  }
}

/** The campaign that the form makes. */
export function readCampaign(draft: CampaignDraft, id: string): Reading<CampaignRecord> {
  const candidate = {
    id,
    name: tidy(draft.name),
    from: draft.from,
    to: draft.to,
    communes: draft.communes,
    targets: draft.targets.map(({ indicator, target }) => ({ indicator, target: readNumber(target) })),
  }
  return readRecord(kinds.campaigns, candidate, {
    ...lengthProblems(draft),
    ...targetProblems(draft.targets),
  })
}

function lengthProblems({ from, to }: CampaignDraft): Problems {
  return to !== '' && to < from ? { to: 'ends-too-early' } : {}
}

function targetProblems(targets: readonly TargetDraft[]): Problems {
  const before = new Set<string>()
  const problems: Record<string, 'choose' | 'twice'> = {}
  for (const [place, { indicator }] of targets.entries()) {
    if (indicator === '') problems[`targets.${place}.indicator`] = 'choose'
    else if (before.has(indicator)) problems[`targets.${place}.indicator`] = 'twice'
    before.add(indicator)
  }
  return problems
}
