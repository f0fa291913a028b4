import { useState } from 'preact/hooks'
import { actionToGive, can } from '../../../shared/access.ts'
import type { Me, Role } from '../../../shared/api/office.ts'
import type { StaffChange, StaffEntry } from '../../../shared/api/staff.ts'
import type { AreaId } from '../../../shared/ids.ts'
import { type Address, go } from '../address.ts'
import { ConfirmDialog } from '../controls/confirm-dialog.tsx'
import { SaidLine, useSaid } from '../controls/said.tsx'
import { numberText } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { Link } from '../link.tsx'
import { asFailure } from '../load.ts'
import { Empty } from '../notices.tsx'
import type { Communes, PeopleApi } from './people-api.ts'
import { PeopleTable } from './people-table.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { backTo, provinceRoles } from './person-form.ts'
import { useWords } from './words.ts'

/** The part of the page that shows whose role has ended. */
const ENDED_VIEW = 'ended'

type Open = { what: 'person'; entry?: StaffEntry } | { what: 'end' | 'sign-out'; entry: StaffEntry }

/** The list of staff with what may be done to each; read only for whom may not change it. */
export function PeopleView(props: {
  me: Me
  address: Address & { province: AreaId }
  api: PeopleApi
  staff: StaffEntry[]
  communes: Communes
  onChanged: () => void
}) {
  const { me, address, api, staff, communes } = props
  const { language } = useLanguage()
  const words = useWords()
  const { said, say } = useSaid()
  const [open, setOpen] = useState<Open>()
  const mayGive = (role: Role) => can(me.staff, actionToGive(role), { province: address.province })
  const roles = provinceRoles.filter(mayGive)
  const mayEdit = roles.length > 0
  const { view: _, q: __, ...plain } = address
  const isEnded = address.view === ENDED_VIEW
  const [working, over] = [staff.filter(({ ended }) => !ended), staff.filter(({ ended }) => ended)]
  const shown = isEnded ? over : working
  const isAlone = working.every(({ staff: { email } }) => email === me.staff.email)

  const change = async (what: StaffChange): Promise<StaffEntry> => {
    try {
      const changed = await api.change(what)
      props.onChanged()
      return changed
    } catch (error) {
      // Somebody else was quicker: what stands there is new to us.
      if (asFailure(error).code === 'changed-meanwhile') props.onChanged()
      throw error
    }
  }
  const undoing = (what: StaffChange) => ({
    label: words.undo,
    run: async () => {
      await change(what)
      say(undefined)
    },
  })
  const save = (before: StaffEntry | undefined) => async (what: StaffChange) => {
    const now = await change(what)
    const { name, email } = now.staff
    const back = before === undefined ? { ...what, rev: now.rev, ended: true } : backTo(before, now)
    say({
      text: before === undefined ? words.added(name, email) : words.changed(name),
      undo: undoing(back),
    })
  }
  const end = async (entry: StaffEntry) => {
    const now = await change({ ...backTo(entry, entry), ended: true })
    say({ text: words.ended(entry.staff.name), undo: undoing(backTo(entry, now)) })
  }
  const signOut = async ({ staff: { email, name } }: StaffEntry) => {
    await api.signOut(email)
    say({ text: words.signedOut(name) })
  }
  const close = () => setOpen(undefined)

  return (
    <>
      <div class="people-head">
        <div>
          <h2>{words.title}</h2>
          <p class="quiet">{mayEdit ? words.lead : words.readOnly}</p>
        </div>
        {mayEdit && (
          <button type="button" class="primary" onClick={() => setOpen({ what: 'person' })}>
            {words.add}
          </button>
        )}
      </div>
      <nav class="tabs" aria-label={words.viewsLabel}>
        <Link to={plain} current={!isEnded}>
          {words.working(numberText(working.length, language))}
        </Link>
        <Link to={{ ...plain, view: ENDED_VIEW }} current={isEnded}>
          {words.over(numberText(over.length, language))}
        </Link>
      </nav>
      <div class="part">
        {shown.length === 0 ? (
          <Empty>{isEnded ? words.nobodyOver : words.nobody}</Empty>
        ) : (
          <PeopleTable
            entries={shown}
            communes={communes}
            own={me.staff.email}
            search={address.q ?? ''}
            onSearch={(q) =>
              go(
                { ...plain, ...(isEnded ? { view: ENDED_VIEW } : {}), ...(q === '' ? {} : { q }) },
                'replace',
              )
            }
            {...(mayEdit
              ? {
                  mayAct: ({ staff: { role } }: StaffEntry) => mayGive(role),
                  acts: {
                    onEdit: (entry) => setOpen({ what: 'person', entry }),
                    onEnd: (entry) => setOpen({ what: 'end', entry }),
                    onSignOut: (entry) => setOpen({ what: 'sign-out', entry }),
                  },
                }
              : {})}
          />
        )}
        {mayEdit && !isEnded && isAlone && <Empty title={words.onlyYou.title}>{words.onlyYou.lead}</Empty>}
      </div>
      {open?.what === 'person' && (
        <PersonDialog
          entry={open.entry}
          roles={roles}
          list={staff}
          communes={communes}
          onSave={save(open.entry)}
          onClose={close}
        />
      )}
      {open?.what === 'end' && (
        <ConfirmDialog
          title={words.endOf(open.entry.staff.name)}
          confirm={words.end}
          onConfirm={() => end(open.entry)}
          onClose={close}
        >
          <p>{words.endAbout(open.entry.staff.name)}</p>
        </ConfirmDialog>
      )}
      {open?.what === 'sign-out' && (
        <ConfirmDialog
          title={words.signOutOf(open.entry.staff.name)}
          confirm={words.signOut}
          onConfirm={() => signOut(open.entry)}
          onClose={close}
        >
          <p>{words.signOutAbout(open.entry.staff.name)}</p>
        </ConfirmDialog>
      )}
      <SaidLine said={said} onClose={() => say(undefined)} />
    </>
  )
}
