/** Names of the fields that nobody fills in; no question's code can be any of them. */
export const hidden = {
  id: '_id',
  version: '_version',
  openedAt: '_opened',
  seal: '_seal',
  proof: '_proof',
  /** Looks like a field to programs that fill in everything; people never meet it. */
  trap: 'Website',
} as const
