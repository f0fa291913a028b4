import type { PosterView } from '../../../shared/api/posters.ts'
import { ConfirmDialog } from '../controls/confirm-dialog.tsx'
import type { PostersApi } from './posters-api.ts'
import { useWords } from './words.ts'

/** Says what taking a code down means, and does it at a second press: there is no way back. */
export function TakeDownDialog(props: {
  api: PostersApi
  poster: PosterView
  onDone: () => void
  onClose: () => void
}) {
  const { api, poster, onClose } = props
  const words = useWords()
  const { title, what, paper, receipts, confirm } = words.takingDown
  return (
    <ConfirmDialog
      title={title(poster.place)}
      confirm={confirm}
      onConfirm={async () => {
        await api.takeDown({ poster: poster.id })
        props.onDone()
      }}
      onClose={onClose}
    >
      <p>{what}</p>
      <p>
        <strong>{paper}</strong>
      </p>
      <p>{receipts}</p>
    </ConfirmDialog>
  )
}
