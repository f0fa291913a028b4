import type { vi } from './vi.ts'

export const en: typeof vi = {
  title: 'Staff',
  lead: 'Who may come into the office of the province and its communes. Each signs in with the own e-mail address.',
  readOnly: 'You may see this list. To add somebody or change a role, ask the administrator of the province.',
  roles: {
    province_admin: {
      name: 'Provincial administrator',
      does: 'Does everything in the province; adds staff, changes and ends their roles.',
    },
    province_officer: {
      name: 'Provincial officer',
      does: 'Keeps the register, invites commune coordinators, writes and publishes surveys, updates and downloads results, single responses too.',
    },
    province_viewer: { name: 'Provincial viewer', does: 'Only sees the figures and downloads summaries.' },
    commune_coordinator: {
      name: 'Commune coordinator',
      does: 'Keeps the hamlets, teams and members of one commune and invites phones; sees its figures.',
    },
    auditor: { name: 'Auditor', does: 'Only sees the log of the province: who did what, and when.' },
    national_viewer: { name: 'National viewer', does: 'Only sees the figures of the nation.' },
  },
  add: 'Add somebody',
  search: 'Search name, e-mail, commune',
  count: (shown, all) => `${shown}/${all} people`,
  viewsLabel: 'With a role or without one any more',
  working: (count) => `With a role (${count})`,
  over: (count) => `Ended (${count})`,
  table: 'List of staff',
  columns: { name: 'Name', role: 'Role', place: 'Place', bound: 'Sign-in' },
  wholeProvince: 'The province',
  goneCommune: 'Commune no longer in the register',
  you: 'you',
  bound: 'Has signed in',
  unbound: 'Never signed in yet',
  onlyYou: {
    title: 'Only you so far',
    lead: 'Press Add somebody: the officers of the province first, then a coordinator for each commune.',
  },
  nobodyOver: 'No role has ended. Who ends will be here and can be given the role again.',
  nobody: 'The province has no staff in the list yet.',
  noMatch: 'Nobody matches. Try other words.',

  actions: 'Actions',
  edit: 'Change',
  editOf: (name) => `Change ${name}`,
  giveBack: 'Give the role again',
  giveBackTo: (name) => `Give a role to ${name} again`,
  end: 'End role',
  endOf: (name) => `End the role of ${name}`,
  endAbout: (name) =>
    `${name} will not be able to sign in any more, and open sessions end at once. What was done stays. The role can be given again at any time.`,
  signOut: 'Sign out',
  signOutOf: (name) => `Sign ${name} out everywhere`,
  signOutAbout: (name) =>
    `For when ${name} has lost a computer or forgot to sign out. The role stays; signing in again is enough.`,

  form: {
    email: 'E-mail address',
    emailHint: 'The office address that this person signs in with.',
    emailFixed: 'The address cannot be changed. For a new one, end this role and add the new address.',
    emailWrong: 'Enter an e-mail address, for example lan@camau.gov.vn.',
    emailThere: (name) => `This address belongs to ${name}, who is in the list already.`,
    name: 'Full name',
    nameWrong: 'Enter the full name, at most 100 characters.',
    role: 'Role',
    commune: 'Commune',
    pickCommune: 'Choose a commune…',
    communeWrong: 'Choose the commune that this person coordinates.',
    noCommunes: 'The register of the province has no communes yet. Import it first.',
    signsOut: 'Once saved, this person has to sign in again.',
    save: 'Save',
    elsewhere:
      'This address has a role in another province or for the nation. Ask there to end it, then add it here.',
  },

  undo: 'Undo',
  added: (name, email) => `${name} was added. Tell this person to sign in to the office with ${email}.`,
  changed: (name) => `${name} was saved.`,
  ended: (name) => `The role of ${name} has ended.`,
  signedOut: (name) => `${name} was signed out everywhere.`,
}
