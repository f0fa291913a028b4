// Runs first, in every browser there is: the build turns it into the oldest JavaScript, and refuses what it cannot turn.
;(() => {
  // A browser below the floor is told what to open instead. `flatMap` is as old as the floor, Chrome 69, itself;
  // syntax that is younger than the browser ends in an error before the app has taken the sentence off the page.
  function tell() {
    var sentence = document.getElementById('too-old')
    if (sentence) sentence.hidden = false
  }
  var script = document.createElement('script')
  var isSecret = window.isSecureContext === false || (window.crypto && crypto.subtle)
  var canRun = 'noModule' in script && window.Promise && window.fetch && window.AbortController && [].flatMap
  // Before the first module runs.
  if (!(canRun && isSecret && window.indexedDB)) document.addEventListener('readystatechange', tell)
  window.addEventListener('error', tell)

  // What our libraries use and Chrome 69 does not have: Preact schedules with `queueMicrotask` (since 71) and would
  // silently draw nothing again; zod makes its enums with `Object.fromEntries` (73).
  window.globalThis = window
  window.queueMicrotask =
    window.queueMicrotask ||
    ((task) => {
      Promise.resolve().then(task)
    })
  Object.fromEntries =
    Object.fromEntries ||
    ((entries) => {
      var object = {}
      entries.forEach((entry) => {
        object[entry[0]] = entry[1]
      })
      return object
    })
})()
