import { between, type Habit, madeUpPhone, oneOf, partOf, positive, someOf } from './habits.ts'

/** How households of the demo answer `hh_digital_visit`. */
export const householdHabits: Record<string, Habit> = {
  visit_result: oneOf({ met: 83, absent: 14, refused: 3 }),
  consent: oneOf({ yes: 95, no: 5 }),
  members_14plus: between(1, 6),
  smartphones: partOf('members_14plus', 0.75),
  devices_other: someOf({ computer: 0.18, tablet: 0.1, smart_tv: 0.5, feature_phone: 0.25 }, 'none'),
  internet: oneOf({ fixed: 12, mobile: 38, both: 44, none: 6 }),
  signal: oneOf({ good: 68, weak: 26, none: 6 }),
  vneid_l2: partOf('members_14plus', 0.72),
  vneid_l1: partOf('members_14plus', 0.4, 'vneid_l2'),
  vneid_block: someOf({ no_phone: 0.3, dont_know_how: 0.45, forgot: 0.2, away: 0.25 }, 'other'),
  dvc: oneOf({ self: 22, assisted: 31, login_only: 17, none: 30 }),
  epay: oneOf({ yes: 61, no: 39 }),
  epay_use: someOf({ electricity: 0.6, water: 0.3, telecom: 0.5, school: 0.2, qr_shop: 0.55 }, 'not_yet'),
  shop_buy: oneOf({ often: 20, sometimes: 43, no: 37 }),
  business: oneOf({ yes: 27, no: 73 }),
  sell_account: oneOf({ yes: 24, social_only: 36, no: 40 }),
  sell_products: between(1, 25),
  safety: someOf({ otp: 0.6, link: 0.5, impersonation: 0.45, password: 0.35, official_app: 0.3 }, 'none'),
  apps: someOf({ vssid: 0.5, health_record: 0.2, province_app: 0.25, zalo_hamlet: 0.65 }, 'none'),
  guided: someOf({ dvc: 0.4, vneid: 0.45, epay: 0.3, shop: 0.1, sell: 0.06, safety: 0.4 }, 'none'),
  guided_people: positive(partOf('members_14plus', 0.5)),
  support: someOf({ visit_again: 0.2, class: 0.12, one_stop: 0.1, device: 0.05, connection: 0.08 }, 'none'),
  callback: oneOf({ no: 80, yes: 20 }),
  phone: madeUpPhone,
}
