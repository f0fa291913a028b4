// Preact schedules with `queueMicrotask`, which Chrome has since version 71; without it nothing would be drawn again.
window.globalThis = window
window.queueMicrotask =
  window.queueMicrotask ||
  ((task) => {
    Promise.resolve().then(task)
  })
