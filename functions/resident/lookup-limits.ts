import type { Context } from 'hono'
import type { AreaId } from '../../shared/ids.ts'
import { DAY, MINUTE } from '../../shared/time.ts'
import { callerAddress } from '../http/caller-address.ts'
import { callerDigest } from './caller.ts'
import type { ResidentDeps } from './deps.ts'

const SHORT = 10 * MINUTE

/**
 * Wrong codes: from one address, behind which there may be half a network, and for one commune from wherever. 600 a day
 * against 40 bits find one of 10,000 receipts of a commune in about 500 years.
 */
export const lookupLimits = { addressInTenMinutes: 30, communeInTenMinutes: 60, communeOnDay: 600 } as const

/** Counts wrong codes. Where there were too many, no code is looked at for a while; links go on working. */
export function lookupLimit({ rates, serverKey }: ResidentDeps, c: Context, commune: AreaId | undefined) {
  const caller = callerDigest(serverKey, callerAddress(c))
  const windows: Window[] = [
    ...(caller === undefined ? [] : [callerWindow(caller)]),
    ...(commune === undefined ? [] : communeWindows(commune)),
  ]
  return {
    async isReached(): Promise<boolean> {
      const soFar = await Promise.all(windows.map(([subject, window]) => rates.soFar(subject, window)))
      return windows.some(([, , most], n) => (soFar[n] ?? 0) >= most)
    },
    async countWrong(): Promise<void> {
      await Promise.all(windows.map(([subject, window]) => rates.count(subject, window)))
    },
  }
}

type Window = [subject: string, length: number, most: number]

function callerWindow(caller: string): Window {
  return [`look-${caller}`, SHORT, lookupLimits.addressInTenMinutes]
}

function communeWindows(commune: AreaId): Window[] {
  return [
    [`look-${commune}`, SHORT, lookupLimits.communeInTenMinutes],
    [`look-day-${commune}`, DAY, lookupLimits.communeOnDay],
  ]
}
