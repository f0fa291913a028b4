import * as z from 'zod/mini'
import { DEVICE_HEADER } from '../../shared/api/devices.ts'
import type { JoinRequest } from '../../shared/api/joining.ts'
import { Identity, TeamBrief } from '../../shared/api/team.ts'
import { SurveyVersion } from '../../shared/form/definition.ts'
import type { DeviceId, SurveyId } from '../../shared/ids.ts'
import { SECOND } from '../../shared/time.ts'
import type { Reply } from './outbox/verdict.ts'

/** A fetched value, or the status that came in its place; 0 when nothing or nothing of ours came. */
export type Fetched<T> = { ok: true; value: T } | { ok: false; status: number }

export type FieldApi = ReturnType<typeof fieldApi>

/** Whose requests they are, as it stands when each one leaves: a new invitation changes it. */
type WhichDevice = () => Promise<DeviceId | undefined>

/** The requests that the app makes for one person of this phone; none of them throws. */
export function fieldApi(unsigned: typeof fetch, device: WhichDevice = async () => undefined) {
  const fetcher = signed(unsigned, device)
  return {
    join(request: JoinRequest): Promise<Fetched<Identity>> {
      return ask(fetcher, Identity, '/api/field/devices', postOf(request))
    },

    /** Any other request, for pages that come later and bring their own shapes. What is large needs longer than others, in ms. */
    ask<Schema extends z.ZodMiniType>(
      schema: Schema,
      path: string,
      body?: object,
      timeout?: number,
    ): Promise<Fetched<z.output<Schema>>> {
      return ask(fetcher, schema, path, body === undefined ? {} : postOf(body), timeout)
    },

    brief(): Promise<Fetched<TeamBrief>> {
      return ask(fetcher, TeamBrief, '/api/field/team')
    },

    version(survey: SurveyId, version: number): Promise<Fetched<SurveyVersion>> {
      return ask(fetcher, SurveyVersion, `/api/field/surveys/${survey}/versions/${version}`)
    },

    /** One request as it is, for the sender, who judges the reply itself. */
    request(path: string, timeout: number, init: RequestInit): Promise<Reply | 'no-answer'> {
      return request(fetcher, path, timeout, init).catch(() => 'no-answer')
    },
  }
}

function signed(fetcher: typeof fetch, device: WhichDevice): typeof fetch {
  return async (address, init) => {
    const headers = new Headers(init?.headers)
    const id = await device()
    if (id !== undefined) headers.set(DEVICE_HEADER, id)
    return fetcher(address, { ...init, headers })
  }
}

/** Every problem of ours says so much. */
const Ours = z.object({ status: z.int(), requestId: z.string() })

const postOf = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

async function ask<Schema extends z.ZodMiniType>(
  fetcher: typeof fetch,
  schema: Schema,
  path: string,
  init: RequestInit = {},
  timeout = 30 * SECOND,
): Promise<Fetched<z.output<Schema>>> {
  try {
    const reply = await request(fetcher, path, timeout, init)
    const parsed = schema.safeParse(reply.body)
    // Others answer too: a portal's 401 is no word of ours.
    if (reply.status >= 400) return { ok: false, status: Ours.safeParse(reply.body).data?.status ?? 0 }
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, status: 0 }
  } catch {
    return { ok: false, status: 0 }
  }
}

// `AbortSignal.timeout` is younger than the phones. The clock runs until the body is in.
async function request(
  fetcher: typeof fetch,
  path: string,
  timeout: number,
  init: RequestInit,
): Promise<Reply> {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), timeout)
  try {
    const response = await fetcher(path, {
      ...init,
      cache: 'no-store',
      credentials: 'same-origin',
      signal: controller.signal,
    })
    const text = await response.text()
    return { status: response.status, body: parse(text), retryAfter: response.headers.get('Retry-After') }
  } finally {
    clearTimeout(timer)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
