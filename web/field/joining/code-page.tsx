import type { TargetedSubmitEvent } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useSpeech } from '../context.ts'
import { Title } from '../pages/title.tsx'
import { addressOf } from '../router.ts'
import { CODE_LENGTH, codeIn, codeProblem, typedCode } from './typing.ts'
import { useJoiningWords } from './words.ts'

type Props = { typed: string; type: (typed: string) => void; done: () => void }

/** One box for the 12 characters of a card. */
export function CodePage({ typed, type, done }: Props) {
  const { t } = useSpeech()
  const { code: words } = useJoiningWords()
  const [problem, setProblem] = useState<ReturnType<typeof codeProblem>>()
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = codeProblem(typed)
    setProblem(found)
    if (found === undefined) done()
  }
  return (
    <main>
      <p class="brand">{t.appName}</p>
      <Title>{words.title}</Title>
      <form onSubmit={submit} noValidate>
        <div class={problem === undefined ? 'card' : 'card wrong'}>
          <label class="label line" for="code">
            {words.label}
          </label>
          <p id="code-help" class="quiet">
            {words.help}
          </p>
          <Box
            typed={typed}
            isWrong={problem !== undefined}
            type={(value) => {
              type(value)
              const found = codeProblem(value)
              setProblem(found === 'short' ? undefined : found) // still being typed
            }}
          />
          <p id="code-count" class="quiet">
            {words.count(codeIn(typed).length, CODE_LENGTH)}
          </p>
          <p id="code-problem" class="issue" role="alert">
            {problem !== undefined && words.problems[problem]}
          </p>
        </div>
        <button type="submit" class="primary wide">
          {words.next}
        </button>
      </form>
      <a class="button" href={addressOf({ page: 'home' })}>
        {t.home}
      </a>
    </main>
  )
}

function Box({ typed, isWrong, type }: { typed: string; isWrong: boolean; type: (typed: string) => void }) {
  const box = useRef<HTMLInputElement>(null)
  const caret = useRef<number | undefined>(undefined)
  useLayoutEffect(() => {
    if (caret.current !== undefined) box.current?.setSelectionRange(caret.current, caret.current)
  }, [typed])
  const take = (value: string, at: number | null) => {
    // What a Vietnamese keyboard made of it stays to be seen beside the words that say so.
    const next =
      codeProblem(value) === 'accents'
        ? { shown: value, caret: undefined }
        : typedCode(value, at ?? value.length)
    caret.current = next.caret
    type(next.shown)
  }
  return (
    <input
      ref={box}
      id="code"
      type="text"
      // Keyboards put no accents on an address, and correct nothing in it.
      inputMode="email"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck={false}
      aria-describedby="code-help code-count code-problem"
      aria-invalid={isWrong}
      placeholder="ABCD-EFGH-JKMN"
      value={typed}
      onInput={({ currentTarget }) => take(currentTarget.value, currentTarget.selectionStart)}
    />
  )
}
