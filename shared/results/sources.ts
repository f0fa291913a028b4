import { SurveyId } from '../ids.ts'

/**
 * What the register and other agencies' figures say of a province, as results of their own: no survey has this id. Its
 * summaries have the shape of a survey's, without questions.
 */
export const REGISTER = SurveyId.parse('register')

export const registerTitle = { vi: 'Danh mục và số liệu ngoài', en: 'Register and outside figures' }
