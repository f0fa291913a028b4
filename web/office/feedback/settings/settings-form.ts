import { FeedbackSettings } from '../../../../shared/feedback/settings.ts'
import { normaliseText, tidyText } from '../../../../shared/text.ts'

/** The settings as they stand in the boxes of the form. */
export type Typed = {
  dueDays: string
  byTopic: Record<string, string>
  templates: { title: string; vi: string; en: string }[]
  /** One on each line. */
  tags: string
}

/** Which boxes are wrong: `dueDays`, `tags`, a topic's code, or the place of a template. */
export type Wrong = { dueDays: boolean; topics: string[]; templates: number[]; tags: boolean }

export function typedOf({ dueDays, dueByTopic, templates, tags }: FeedbackSettings): Typed {
  return {
    dueDays: String(dueDays),
    byTopic: Object.fromEntries(Object.entries(dueByTopic).map(([code, days]) => [code, String(days)])),
    templates: templates.map(({ title, text }) => ({ title, vi: text.vi, en: text.en ?? '' })),
    tags: tags.join('\n'),
  }
}

/** What the boxes say, to be saved over `rev`; or which of them are wrong. Empty boxes of topics set nothing. */
export function readSettings(typed: Typed, rev: number): { settings: FeedbackSettings } | { wrong: Wrong } {
  const byTopic = Object.entries(typed.byTopic).filter(([, days]) => days.trim() !== '')
  const templates = typed.templates.map(({ title, vi, en }) => ({
    title: tidyText(title),
    text: { vi: textOf(vi), ...(textOf(en) === '' ? {} : { en: textOf(en) }) },
  }))
  const tags = tagsOf(typed.tags)
  const parsed = FeedbackSettings.safeParse({
    rev,
    dueDays: daysOf(typed.dueDays),
    dueByTopic: Object.fromEntries(byTopic.map(([code, days]) => [code, daysOf(days)])),
    templates,
    tags,
  })
  if (parsed.success) return { settings: parsed.data }
  return {
    wrong: {
      dueDays: !isDays(typed.dueDays),
      topics: byTopic.filter(([, days]) => !isDays(days)).map(([code]) => code),
      templates: templates.flatMap((template, place) =>
        FeedbackSettings.safeParse({ templates: [template] }).success ? [] : [place],
      ),
      tags: !FeedbackSettings.safeParse({ tags }).success,
    },
  }
}

/** Each line once, tidied; empty lines are none. */
function tagsOf(lines: string): string[] {
  return [...new Set(lines.split('\n').map(tidyText))].filter((tag) => tag !== '')
}

// Lines stay lines.
function textOf(typed: string): string {
  return normaliseText(typed).trim()
}

// No days where it is no number: absent would be the time that is common everywhere.
function daysOf(typed: string): number {
  return /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0
}

function isDays(typed: string): boolean {
  return FeedbackSettings.safeParse({ dueDays: daysOf(typed) }).success
}
