import 'fake-indexeddb/auto'

/**
 * One life of a page. It ends at the moment `diesAt`, counted over everything that the page waits for: after each answer of
 * IndexedDB, at each commit before it is told, and at whatever passes through `moment`. Of a dead page nothing is left but what was committed:
 * its open transactions are rolled back, and no answer reaches it any more.
 */
export type Life = {
  /** Passes the value on; never, once the page is dead. */
  moment: <T>(value: T) => Promise<T>
  /** How many moments there were. */
  moments: () => number
  isDead: () => boolean
  /** Resolves when the page dies. */
  death: Promise<void>
  /** Ends it at that moment, counted from now on. */
  dieAt: (moment: number) => void
  /** Ends it now. */
  kill: () => void
}

type Inside = Life & {
  tick: () => boolean
  opened: (connection: IDBDatabase) => void
  began: (tx: IDBTransaction) => void
}

let current: Inside | undefined
const lives = new WeakMap<IDBDatabase, Inside>()

/** Begins the life of the page that opens its databases from now on. Without `diesAt` it dies only when it is killed. */
export function beginLife(diesAt = Number.POSITIVE_INFINITY): Life {
  let last = diesAt
  const open = new Set<IDBTransaction>()
  const connections = new Set<IDBDatabase>()
  let moments = 0
  let isDead = false
  let announce = () => {}
  const death = new Promise<void>((resolve) => {
    announce = resolve
  })

  const kill = () => {
    if (isDead) return
    isDead = true
    for (const tx of open) rollBack(tx)
    for (const connection of connections) connection.close()
    announce()
  }
  /** Whether the page lives to see what happens now. */
  const tick = () => {
    if (isDead) return false
    moments += 1
    if (moments === last) kill()
    return !isDead
  }
  const life: Inside = {
    moment: (value) => (tick() ? Promise.resolve(value) : new Promise(() => {})),
    moments: () => moments,
    isDead: () => isDead,
    death,
    dieAt(moment) {
      last = moments + moment
    },
    kill,
    tick,
    opened: (connection) => connections.add(connection),
    began: (tx) => open.add(tx),
  }
  current = life
  return life
}

const { open } = IDBFactory.prototype
IDBFactory.prototype.open = function watched(...given) {
  const request = open.apply(this, given)
  const life = current
  request.addEventListener('success', () => {
    if (life === undefined) return
    lives.set(request.result, life)
    life.opened(request.result)
  })
  return request
}

const { transaction } = IDBDatabase.prototype
IDBDatabase.prototype.transaction = function watched(...given) {
  const tx = transaction.apply(this, given)
  lives.get(this)?.began(tx)
  return tx
}

// Between an answer and the commit the page has gone on already: what it says then may still be rolled back. What is
// queued here runs after that, and before the engine looks whether the transaction is over.
const { dispatchEvent: tellRequest } = IDBRequest.prototype
IDBRequest.prototype.dispatchEvent = function told(event) {
  const life = this.transaction === null ? undefined : lives.get(this.transaction.db)
  if (life?.isDead()) return true
  if (life !== undefined) setImmediate(life.tick)
  return tellRequest.call(this, event)
}

const { dispatchEvent: tellTransaction } = IDBTransaction.prototype
IDBTransaction.prototype.dispatchEvent = function told(event) {
  const life = lives.get(this.db)
  if (life === undefined || (event.type === 'complete' ? life.tick() : !life.isDead())) {
    return tellTransaction.call(this, event)
  }
  letOthersGoOn(this)
  return true
}

function rollBack(tx: IDBTransaction): void {
  try {
    tx.abort()
  } catch {
    // It was over before the page died.
  }
}

// The engine itself listens for the end of each transaction, to begin the next one that waits for it.
function letOthersGoOn({ db }: IDBTransaction): void {
  const engine = db as unknown as { _rawDatabase: { processTransactions: () => void } }
  engine._rawDatabase.processTransactions()
}
