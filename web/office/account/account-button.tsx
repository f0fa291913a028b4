import { useState } from 'preact/hooks'
import * as z from 'zod/mini'
import type { StaffMember } from '../../../shared/api/office.ts'
import { post } from '../api.ts'
import { Dialog } from '../controls/dialog.tsx'
import { FailureLine } from '../controls/failure-line.tsx'
import { useTask } from '../controls/task.ts'
import { useLanguage } from '../language.tsx'
import '../style/account.css'
import { en } from './text/en.ts'
import { vi } from './text/vi.ts'

/** Who is signed in, as a button to the own account: from there all of the own sessions are ended. */
export function AccountButton({ staff }: { staff: StaffMember }) {
  const words = useLanguage().pick({ vi, en })
  const [isOpen, setOpen] = useState(false)
  const [given = '', ...before] = staff.name.split(' ').reverse()
  return (
    <>
      <button
        type="button"
        class="plain account"
        aria-label={words.open(staff.name)}
        onClick={() => setOpen(true)}
      >
        <span class="family">{before.reverse().join(' ')} </span>
        {given}
      </button>
      {isOpen && <AccountDialog staff={staff} onClose={() => setOpen(false)} />}
    </>
  )
}

function AccountDialog({ staff, onClose }: { staff: StaffMember; onClose: () => void }) {
  const { text, pick } = useLanguage()
  const words = pick({ vi, en })
  const task = useTask()
  const signOut = () =>
    task.run(async () => {
      await post('/api/office/sign-out-everywhere', z.unknown(), {})
      location.assign('/office/')
    })
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div class="form">
        <p>
          <strong>{staff.name}</strong>
          <br />
          <span class="quiet">{staff.email}</span>
        </p>
        <p>{words.about}</p>
        <FailureLine failure={task.failure} />
        <div class="buttons">
          <button type="button" onClick={onClose}>
            {text.cancel}
          </button>
          <button type="button" class="primary" disabled={task.busy} onClick={signOut}>
            {words.everywhere}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
