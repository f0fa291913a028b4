import { Later } from '../later.tsx'
import { useRegister } from './desk.ts'

/** The register filled from a spreadsheet; its code is fetched when somebody goes there. */
export function ImportView() {
  const { province, changed } = useRegister()
  return <Later load={loadPanel} props={{ province, onDone: changed }} />
}

const loadPanel = () => import('./import/import-panel.tsx').then((panel) => panel.ImportPanel)
