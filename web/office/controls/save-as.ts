import { MINUTE } from '../../../shared/time.ts'

/** Hands a file to the browser's downloads. */
export function saveAs(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Slow browsers read the address some time after the press.
  setTimeout(() => URL.revokeObjectURL(url), MINUTE)
}
