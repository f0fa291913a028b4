import { Link } from '../link.tsx'
import { IMPORT_VIEW, registerAddress } from './addresses.ts'
import { useMay, useRegister } from './desk.ts'
import { useWords } from './words.ts'

/** The way to the import, for whom may fill the register. */
export function ImportLink() {
  const words = useWords()
  const { province, staff } = useRegister()
  if (!useMay()('edit-register', staff.commune)) return null
  return (
    <Link class="button" to={registerAddress.province(province, IMPORT_VIEW)}>
      {words.importLink}
    </Link>
  )
}
