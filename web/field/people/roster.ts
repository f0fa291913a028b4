import type { Person, Pin } from '../db/phone-store.ts'
import { changeFact, type Phone } from '../phone.ts'

/** All who have joined on this phone, and whose page this is. */
export async function rosterOf({
  store,
  database,
}: Phone): Promise<{ people: Person[]; me: Person | undefined }> {
  const people = (await store.get('people')) ?? []
  return { people, me: people.find((person) => person.database === database) }
}

/** Keeps the PIN of whose page this is, or takes it away. */
export async function keepPin(phone: Phone, pin: Pin | undefined): Promise<void> {
  await changeFact(phone, 'people', (people = []) =>
    people.map(({ pin: before, ...person }) => {
      const kept = person.database === phone.database ? pin : before
      return kept === undefined ? person : { ...person, pin: kept }
    }),
  )
}
