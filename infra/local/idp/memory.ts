type Payload = { grantId?: string; uid?: string; consumed?: number }

/**
 * What the provider remembers between two requests, in the form in which it asks for it: one shelf for each kind
 * of thing. It may forget everything at a restart: whoever was half-way through signing in begins again.
 */
export function memoryAdapter() {
  const kept = new Map<string, { payload: Payload; until: number }>()

  return (kind: string) => ({
    async upsert(id: string, payload: Payload, seconds: number): Promise<void> {
      const now = Date.now()
      for (const [key, { until }] of kept) if (until <= now) kept.delete(key)
      kept.set(`${kind}:${id}`, { payload, until: now + seconds * 1_000 })
    },
    async find(id: string): Promise<Payload | undefined> {
      return kept.get(`${kind}:${id}`)?.payload
    },
    async findByUid(uid: string): Promise<Payload | undefined> {
      for (const [key, { payload }] of kept) {
        if (payload.uid === uid && key.startsWith(`${kind}:`)) return payload
      }
      return undefined
    },
    async consume(id: string): Promise<void> {
      const found = kept.get(`${kind}:${id}`)
      if (found !== undefined) found.payload.consumed = Math.floor(Date.now() / 1_000)
    },
    async destroy(id: string): Promise<void> {
      kept.delete(`${kind}:${id}`)
    },
    async revokeByGrantId(grantId: string): Promise<void> {
      for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key)
    },
  })
}
