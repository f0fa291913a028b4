import { useState } from 'preact/hooks'
import type { FeedbackView } from '../../../../shared/api/feedback.ts'
import type { Me } from '../../../../shared/api/office.ts'
import type { AreaId } from '../../../../shared/ids.ts'
import { useFoundFocus } from '../../controls/found-focus.ts'
import { useLanguage } from '../../language.tsx'
import { useLoad } from '../../load.ts'
import { AnswersView } from '../../reviews/answers.tsx'
import type { CaseName, FeedbackApi } from '../feedback-api.ts'
import { untitled } from '../inbox/columns.tsx'
import { getTopicLabel, topicsOf } from '../topics.ts'
import { Unsaved } from '../unsaved.tsx'
import { useWords } from '../words.ts'
import { ActButtons } from './act-buttons.tsx'
import { Contact } from './contact.tsx'
import { Facts } from './facts.tsx'
import { ReplyPanel } from './reply-panel.tsx'
import { SaidWords } from './said-words.tsx'
import { Standing } from './standing.tsx'
import { useSteps } from './step.ts'
import { Steps } from './steps.tsx'
import '../../style/reviews.css' // questions and answers

/** What a resident said, where its handling stands, and what can be done next. */
export function OneFeedback(props: {
  me: Me
  api: FeedbackApi
  province: AreaId
  name: CaseName
  first: FeedbackView
}) {
  const { me, api, name } = props
  const { say } = useLanguage()
  const words = useWords()
  const { view, done, take, judge } = useSteps(api, name, props.first)
  const status = useFoundFocus(done)
  const settings = useLoad('settings', api.settings)
  const [isReplying, setReplying] = useState(false)
  const [reply, setReply] = useState('')
  const { case: handling, version, people } = view
  const topic = getTopicLabel(version === undefined ? [] : topicsOf(version), {
    survey: view.survey,
    ...(handling.topic === undefined ? {} : { topic: handling.topic }),
  })
  const nameOf = (email: string) =>
    people.find((one) => one.email === email)?.name ?? (email === me.staff.email ? me.staff.name : email)
  const send = async (text: string) => {
    await take({ kind: 'reply', text })
    setReply('')
    setReplying(false)
  }
  return (
    <>
      {reply.trim() !== '' && <Unsaved stays={({ page, item }) => page === 'feedback' && item === name.id} />}
      <h2 id="form" tabIndex={-1}>
        {topic === undefined ? untitled(handling, words) : say(topic)}
      </h2>
      <div class="one">
        <div class="work">
          <section class="part review">
            <Standing view={view} />
            {handling.erasedAt === undefined && <SaidWords view={view} />}
            <div role="status" tabIndex={-1} ref={status}>
              {done !== undefined && (
                <div class="notice good">
                  <p>{words.said[done]}</p>
                  {done === 'reply' && handling.wantsAnswer && <p>{words.said.replyCall}</p>}
                </div>
              )}
            </div>
            <ActButtons
              me={me}
              province={props.province}
              view={view}
              settings={settings.load.at === 'ready' ? settings.load.value : undefined}
              isReplying={isReplying}
              onReply={() => setReplying(true)}
              onStep={take}
              onJudge={judge}
            />
          </section>
          {isReplying && (
            <ReplyPanel
              language={handling.language}
              settings={settings.load.at === 'ready' ? settings.load.value : undefined}
              text={reply}
              onText={setReply}
              onSend={send}
              onClose={() => setReplying(false)}
            />
          )}
          {handling.erasedAt === undefined && (
            <AnswersView
              {...(version === undefined ? {} : { version })}
              answers={view.answers}
              hamlets={[]}
              title={words.one.answers}
              unknown={words.one.unknownVersion}
            />
          )}
        </div>
        <div class="about">
          <section class="part review" aria-label={words.one.facts}>
            <Facts handling={handling} nameOf={nameOf} />
            <Contact view={view} onShow={() => api.contact(name)} />
          </section>
          <Steps handling={handling} nameOf={nameOf} />
        </div>
      </div>
    </>
  )
}
