import { useState } from 'preact/hooks'
import { RescueReceipt } from '../../../shared/api/rescue.ts'
import type { AreaId } from '../../../shared/ids.ts'
import { postFile } from '../api.ts'
import { Dialog } from '../controls/dialog.tsx'
import { FailureLine } from '../controls/failure-line.tsx'
import { Field } from '../controls/field.tsx'
import { useTask } from '../controls/task.ts'
import { useLanguage } from '../language.tsx'
import { receiptInWords } from './receipt-words.ts'
import { en } from './text/en.ts'
import { vi } from './text/vi.ts'

/** Takes in the files of phones that cannot send. */
export function RescueButton({ province }: { province: AreaId }) {
  const words = useLanguage().pick({ vi, en })
  const [isOpen, setOpen] = useState(false)
  return (
    <div class="rescue">
      <button type="button" onClick={() => setOpen(true)}>
        {words.open}
      </button>
      {isOpen && <RescueDialog province={province} onClose={() => setOpen(false)} />}
    </div>
  )
}

function RescueDialog({ province, onClose }: { province: AreaId; onClose: () => void }) {
  const { pick, language } = useLanguage()
  const words = pick({ vi, en })
  const task = useTask()
  const [taken, setTaken] = useState<{ name: string; lines: string[] }[]>([])
  const take = (files: File[]) =>
    task.run(async () => {
      setTaken([])
      for (const file of files) {
        const receipt = await postFile(`/api/office/rescues/${province}`, RescueReceipt, file)
        const lines = receiptInWords(receipt, words, language)
        setTaken((before) => [...before, { name: file.name, lines }])
      }
    })
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div class="form">
        <p>{words.lead}</p>
        <Field label={words.file} hint={words.hint}>
          {(box) => (
            <input
              {...box}
              type="file"
              multiple
              disabled={task.busy}
              onChange={(event) => {
                void take([...(event.currentTarget.files ?? [])])
                event.currentTarget.value = '' // so that the same file can be chosen again
              }}
            />
          )}
        </Field>
        <div role="status">
          {taken.map(({ name, lines }) => (
            <div key={name} class="notice good">
              <p>{words.fileOf(name)}</p>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          ))}
          {task.busy && <p>{words.sending}</p>}
        </div>
        {task.failure?.code === 'out-of-scope' ? (
          <p class="notice bad" role="alert">
            {words.foreign}
          </p>
        ) : (
          <FailureLine failure={task.failure} />
        )}
      </div>
    </Dialog>
  )
}
