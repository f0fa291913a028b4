// What our libraries use and Chrome 69, the oldest that we serve, does not have: Preact schedules with
// `queueMicrotask` (since 71) and would silently draw nothing again; zod makes its enums with `Object.fromEntries` (73).
window.globalThis = window
window.queueMicrotask =
  window.queueMicrotask ||
  ((task) => {
    Promise.resolve().then(task)
  })
Object.fromEntries =
  Object.fromEntries ||
  ((entries) => {
    const object = {}
    for (const [key, value] of entries) object[key] = value
    return object
  })
