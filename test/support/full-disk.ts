import 'fake-indexeddb/auto'

/** While it is full, every transaction that writes something is rolled back when it has begun to. Deleting works. */
export const disk = { isFull: false }

for (const name of ['add', 'put'] as const) {
  const write = IDBObjectStore.prototype[name]
  IDBObjectStore.prototype[name] = function written(...given) {
    const request = write.apply(this, given)
    if (disk.isFull) request.addEventListener('success', () => this.transaction.abort())
    return request
  }
}
