import type { Question, SurveyVersion } from '../../shared/form/definition.ts'

/** The same questions with nothing but HTML: no style, no script, no hints. */
export function bareForm({ title, notice, questions }: SurveyVersion): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title.vi}</title></head><body><h1>${title.vi}</h1><p>${notice.vi}</p><form method="post">${questions.map(bareQuestion).join('')}<button>Gửi</button></form></body></html>`
}

function bareQuestion(question: Question): string {
  const { code, label } = question
  if (!('options' in question)) return `<p><label>${label.vi}<br><input name="${code}"></label></p>`
  const kind = question.type === 'multiple' ? 'checkbox' : 'radio'
  const options = question.options.map(
    (option) =>
      `<p><label><input type="${kind}" name="${code}" value="${option.code}">${option.label.vi}</label></p>`,
  )
  return `<fieldset><legend>${label.vi}</legend>${options.join('')}</fieldset>`
}
