import { useCallback, useEffect, useState } from 'preact/hooks'
import * as z from 'zod/mini'
import { type TeamDevice, TeamDevices } from '../../../shared/api/devices.ts'
import type { DeviceId } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import { dayText } from '../fill/answer-text.ts'
import type { Phone } from '../phone.ts'
import { useVisitWords } from './words.ts'

/** For a leader: the team's phones, and the end of one. */
export function TeamPhones({ phone, own }: { phone: Phone; own: DeviceId }) {
  const { team: words } = useVisitWords()
  const [devices, setDevices] = useState<TeamDevice[] | 'offline'>()
  const fetchDevices = useCallback(async () => {
    const answer = await phone.api.ask(TeamDevices, '/api/field/team/devices')
    setDevices(answer.ok ? answer.value.devices : 'offline')
  }, [phone])
  useEffect(() => void fetchDevices(), [fetchDevices])
  return (
    <section aria-busy={devices === undefined}>
      <h2>{words.phones}</h2>
      {devices === 'offline' && <p>{words.phonesOffline}</p>}
      {Array.isArray(devices) && devices.length === 0 && <p>{words.noPhones}</p>}
      {Array.isArray(devices) &&
        devices.map((device) => (
          <Device
            key={device.id}
            phone={phone}
            device={device}
            isOwn={device.id === own}
            changed={fetchDevices}
          />
        ))}
    </section>
  )
}

function Device(props: { phone: Phone; device: TeamDevice; isOwn: boolean; changed: () => Promise<void> }) {
  const { phone, device, isOwn, changed } = props
  const { team: words } = useVisitWords()
  const [isAsking, setAsking] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const { id, memberName, kind, joinedAt, endedAt } = device
  const end = async () => {
    const answer = await phone.api.ask(z.unknown(), '/api/field/team/devices/end', { device: id })
    setFailed(!answer.ok)
    if (!answer.ok) return
    setAsking(false)
    await changed()
  }
  return (
    <div class="card">
      <p class="label">{memberName}</p>
      {kind !== '' && <p>{kind}</p>}
      <p class="quiet">
        {endedAt === undefined
          ? words.joined(dayText(dayOf(joinedAt)))
          : words.ended(dayText(dayOf(endedAt)))}
        {isOwn && ` · ${words.thisPhone}`}
      </p>
      {hasFailed && (
        <p class="issue" role="alert">
          {words.notEnded}
        </p>
      )}
      {endedAt === undefined && !isOwn && !isAsking && (
        <button type="button" aria-label={words.endOf(memberName)} onClick={() => setAsking(true)}>
          {words.end}
        </button>
      )}
      {isAsking && (
        <>
          <p role="alert">{words.endSure(memberName)}</p>
          <button type="button" class="primary wide" onClick={() => void end()}>
            {words.endNow}
          </button>
          <button type="button" class="wide" onClick={() => setAsking(false)}>
            {words.cancel}
          </button>
        </>
      )}
    </div>
  )
}
