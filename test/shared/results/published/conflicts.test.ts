import { describe, expect, it } from 'vitest'
import { periodOf } from '../../../../shared/periods.ts'
import { kinds } from '../../../../shared/register/kinds.ts'
import { holds, type Qualifier } from '../../../../shared/results/qualifier.ts'
import { Day } from '../../../../shared/time.ts'
import { binhPhuoc } from './binh-phuoc.ts'
import { bookings, caMau } from './ca-mau.ts'
import { deployed } from './counted.ts'
import { type PublishedFigure, publishedFigures } from './table.ts'

describe('Published figures that cannot both hold', () => {
  it('the nation’s largest team of about 9 (6/2023) and Thái Bình’s mean of about 10 a commune’s team (12/2024), were they of one day', () => {
    const largest = the('(cả nước)', 'members_per_team_max')
    const mean = the('Thái Bình', 'members_per_commune_team_avg')
    // A mean is at most the largest, and a team has a whole number of members.
    const possible = Array.from({ length: 20 }, (_, size) => size).filter((size) => says(largest, size))
    expect(possible).toEqual([9])
    expect(possible.some((size) => tenths(0, size).some((each) => says(mean, each)))).toBe(false)
    expect(largest.date < mean.date).toBe(true)
  })

  it('Thái Bình’s 5 to 6 members a hamlet, were its 1.797 teams those of hamlets alone and its almost 12.000 members theirs', () => {
    const teams = the('Thái Bình', 'teams_total').value
    const largest = the('Thái Bình', 'members_per_hamlet_team_max').value
    const members = the('Thái Bình', 'members_total')
    expect(says(members, teams * largest)).toBe(false)
  })

  it('Bình Phước’s Zalo channel of 116 from province to hamlet, were a member of each of its 956 teams in it', () => {
    expect(the('Bình Phước', 'zalo_channel_members').value).toBeLessThan(
      the('Bình Phước', 'teams_total').value,
    )
  })

  it('Cà Mau’s bookings of nine months, were they of its month of September alone', () => {
    const published = the('Cà Mau', 'vncare_bookings')
    expect(bookings(periodOf('month', Day.parse('2023-09-30')))).toBeLessThan(published.value / 8)
  })

  it('Bình Phước’s 163.410 as people: the system counts turns, for nobody’s name is asked', () => {
    const figure = the('Bình Phước', 'people_guided_campaign')
    const { people_guided_campaign: turns } = binhPhuoc.valuesOf(figure)
    expect(figure.unit).toBe('người dân')
    expect(turns?.numerator).toBe(figure.value)
    expect(turns?.n).toBeLessThan(figure.value)
  })
})

describe('Published figures that look as if they could not', () => {
  it('Sơn La’s levels add up: 204 + 2.886 = 3.090 teams, 1.814 + 14.088 = 15.902 members', () => {
    const of = (code: string) => the('Sơn La', code).value
    expect(of('teams_commune_level') + of('teams_hamlet_level')).toBe(of('teams_total'))
    expect(of('members_commune_level') + of('members_hamlet_level')).toBe(of('members_total'))
  })

  it('the nation’s 4 to 9 a team lie around its mean of 4,68', () => {
    const mean = the('(cả nước)', 'members_total').value / the('(cả nước)', 'teams_total').value
    expect(mean).toBeCloseTo(4.68, 2)
    expect(mean).toBeGreaterThan(the('(cả nước)', 'members_per_team_min').value)
    expect(mean).toBeLessThan(the('(cả nước)', 'members_per_team_max').value)
  })

  it('63 of 63 provinces with teams and 52 with one in every commune are two indicators', () => {
    const complete = the('(cả nước)', 'provinces_100pct_communes').value
    expect(complete).toBeLessThan(the('(cả nước)', 'provinces_with_teams').value)
  })

  it('Cà Mau’s 70.600 are over 53 % and its 215.000 over 69 % of different households: the deployed hamlets grew', () => {
    const [pilot = 0, all = 0] = ['2023-08-31', '2023-09-30'].map(
      (day) => deployed(caMau.register, Day.parse(day)).deployed_households,
    )
    expect(pilot).toBeLessThan(70_700 / 0.53)
    expect(all).toBeGreaterThan(2 * pilot)
    expect(all).toBeLessThan(216_000 / 0.69)
  })

  it('almost 12.000 in Thái Bình leave most of its hamlets’ teams with 6 members', () => {
    const teams = the('Thái Bình', 'teams_total').value
    const members = the('Thái Bình', 'members_total')
    const communes = 242
    const hamlets = teams - communes
    const about10 = tenths(9.5, 10.5).map((each) => Math.round(communes * each))
    const means = about10.flatMap((above) =>
      tenths(5, 6).filter((mean) => says(members, Math.round(above + hamlets * mean))),
    )
    expect(Math.min(...means)).toBeGreaterThan(5.6)
  })

  it('more health records than accounts in Cà Mau: both are vnCare’s own, and neither is a part of the other', () => {
    const records = the('Cà Mau', 'vncare_health_records').value
    expect(records).toBeGreaterThan(the('Cà Mau', 'vncare_accounts').value)
  })
})

describe('The generated data', () => {
  it('are such as the register takes', () => {
    const { hamlets, teams, members } = caMau.register
    for (const hamlet of hamlets) expect(kinds.hamlets.safeParse(hamlet).success).toBe(true)
    for (const team of teams) expect(kinds.teams.safeParse(team).success).toBe(true)
    for (const member of members) expect(kinds.members.safeParse(member).success).toBe(true)
  })
})

function the(area: string, indicator: string): PublishedFigure {
  const found = publishedFigures.find((figure) => figure.area === area && figure.indicator === indicator)
  if (found === undefined) throw new Error(`${area} has published no ${indicator}.`)
  return found
}

function says({ value, qualifier }: { value: number; qualifier: Qualifier }, exact: number): boolean {
  return holds(value, qualifier, exact)
}

function tenths(from: number, to: number): number[] {
  return Array.from({ length: Math.round((to - from) * 10) + 1 }, (_, i) => from + i / 10)
}
