import { describe, expect, it } from 'vitest'
import { AreaId, TeamId } from '../../../../shared/ids.ts'
import { kinds } from '../../../../shared/register/kinds.ts'
import { campaignDraft, readCampaign } from '../../../../web/office/register/campaigns/campaign-form.ts'
import { problemsIn } from '../../../../web/office/register/entries/reading.ts'
import { figureDraft, OTHER, readFigure } from '../../../../web/office/register/figures/figure-form.ts'
import { hamletDraft, readHamlet } from '../../../../web/office/register/hamlets/hamlet-form.ts'
import { memberDraft, readMember } from '../../../../web/office/register/members/member-form.ts'
import { readTeam, teamDraft } from '../../../../web/office/register/teams/team-form.ts'
import { readTraining, trainingDraft } from '../../../../web/office/register/trainings/training-form.ts'
import { readZaloGroup, zaloGroupDraft } from '../../../../web/office/register/zalo-groups/zalo-group-form.ts'
import { aHamlet, aMember, aTeam, KHANH_AN, TODAY } from './build.ts'

const CA_MAU = AreaId.parse('96@2025-07-01')
const T1 = TeamId.parse('t-1')

describe('A form that is opened and saved unchanged changes nothing', () => {
  it('of a hamlet with a history and a last day', () => {
    const record = aHamlet({ households: [{ from: '2025-07-01', count: 160 }], until: '2027-01-01' })
    const place = { id: record.id, commune: KHANH_AN }
    expect(readHamlet(hamletDraft(record, TODAY), place, record)).toEqual({ value: record })
  })

  it('of a team, a commune’s own too', () => {
    for (const record of [aTeam({ until: '2027-01-01' }), aTeam({ level: 'commune', hamlets: [] })]) {
      const place = { id: record.id, commune: KHANH_AN }
      expect(readTeam(teamDraft(record, 'Tổ CNSCĐ', TODAY), place)).toEqual({ value: record })
    }
  })

  it('of a member, whose phones stay as they are', () => {
    const record = aMember({ leader: true, subgroup: 'Nhóm 1', phonesFrom: 1_700_000_000_000 })
    const place = { id: record.id, commune: KHANH_AN, team: T1 }
    expect(readMember(memberDraft(record, TODAY), place, record)).toEqual({ value: record })
  })

  it('of a training, a Zalo group, a campaign and a figure', () => {
    const training = {
      id: 'r-1',
      commune: KHANH_AN,
      topic: 'VNeID',
      day: TODAY,
      members: ['m-1'],
      others: 12,
    }
    const parsed = kinds.trainings.parse(training)
    expect(readTraining(trainingDraft(parsed, TODAY), { id: 'r-1', commune: KHANH_AN })).toEqual({
      value: parsed,
    })

    const group = kinds['zalo-groups'].parse({
      id: 'z-1',
      commune: KHANH_AN,
      name: 'Ấp 1 chuyển đổi số',
      hamlet: 'h-1',
      link: 'https://zalo.me/g/abc123',
      people: [{ from: '2026-01-01', count: 90 }],
      from: '2025-07-01',
    })
    const place = { id: 'z-1', commune: KHANH_AN }
    expect(readZaloGroup(zaloGroupDraft(group, TODAY), place, group)).toEqual({ value: group })

    const campaign = kinds.campaigns.parse({
      id: 'k-1',
      name: '100 ngày',
      from: '2026-09-01',
      to: '2026-12-09',
      communes: [KHANH_AN],
      targets: [{ indicator: 'households_guided_share', target: 62.5 }],
    })
    expect(readCampaign(campaignDraft(campaign, TODAY), 'k-1')).toEqual({ value: campaign })

    for (const indicator of ['vncare_accounts', 'bank_accounts']) {
      const figure = kinds.figures.parse({
        id: 'x-1',
        area: CA_MAU,
        indicator,
        value: 1234.5,
        unit: 'tài khoản',
        day: '2026-10-01',
        source: 'Sở Y tế',
      })
      const draft = figureDraft(figure, { province: CA_MAU, today: TODAY, known: ['vncare_accounts'] })
      expect(readFigure(draft, 'x-1')).toEqual({ value: figure })
    }
  })
})

describe('What does not fit is said where it stands', () => {
  const place = { id: 'n-1', commune: KHANH_AN }

  it('a team of hamlets without any; none are asked of a commune’s team', () => {
    const draft = { ...teamDraft(undefined, 'Tổ CNSCĐ', TODAY), name: 'Tổ 9' }
    expect(problemsIn(readTeam(draft, place))).toEqual({ hamlets: 'choose-hamlets' })
    const communal = readTeam({ ...draft, level: 'commune', hamlets: ['h-1'] }, place)
    expect(communal).toMatchObject({ value: { hamlets: [] } })
  })

  it('a link that is not of Zalo; one without its beginning is understood', () => {
    const draft = { ...zaloGroupDraft(undefined, TODAY), name: 'Nhóm' }
    for (const link of [
      'https://evil.example/g/abc',
      'javascript:alert(1)',
      'https://zalo.me.evil.example/x',
    ]) {
      expect(problemsIn(readZaloGroup({ ...draft, link }, place, undefined))).toEqual({ link: 'not-a-link' })
    }
    expect(readZaloGroup({ ...draft, link: ' zalo.me/g/abc ' }, place, undefined)).toMatchObject({
      value: { link: 'https://zalo.me/g/abc' },
    })
  })

  it('a campaign that ends before it begins, and targets that are empty, twice or no numbers', () => {
    const draft = { ...campaignDraft(undefined, TODAY), name: 'Mùa xuân', to: '2020-01-01' }
    const targets = [
      { indicator: 'visits', target: '10' },
      { indicator: 'visits', target: 'mười' },
      { indicator: '', target: '' },
    ]
    expect(problemsIn(readCampaign({ ...draft, targets }, 'k-1'))).toEqual({
      to: 'ends-too-early',
      'targets.1.indicator': 'twice',
      'targets.1.target': 'not-a-number',
      'targets.2.indicator': 'choose',
      'targets.2.target': 'missing',
    })
    expect(problemsIn(readCampaign({ ...draft, to: '' }, 'k-1'))).toEqual({ to: 'not-a-day' })
  })

  it('a figure without a choice, and one whose code is none, at the box of the code', () => {
    const draft = {
      ...figureDraft(undefined, { province: CA_MAU, today: TODAY, known: [] }),
      value: '5',
      unit: 'hộ',
      source: 'Sở',
    }
    expect(problemsIn(readFigure(draft, 'x-1'))).toEqual({ indicator: 'choose' })
    const other = readFigure({ ...draft, indicator: OTHER, code: 'Tài khoản' }, 'x-1')
    expect(problemsIn(other)).toEqual({ code: 'not-a-code' })
  })

  it('nothing of a training but its topic must be typed', () => {
    const draft = trainingDraft(undefined, TODAY)
    expect(problemsIn(readTraining(draft, place))).toEqual({ topic: 'missing' })
    expect(readTraining({ ...draft, topic: 'Chữ ký số', others: '' }, place)).toMatchObject({
      value: { others: 0 },
    })
    expect(problemsIn(readTraining({ ...draft, topic: 'x', others: 'vài' }, place))).toEqual({
      others: 'not-a-number',
    })
  })
})
