import { precache } from './precache.ts'

declare const self: ServiceWorkerGlobalScope
/** Put in by the build: every file that the app needs with its size in bytes, and a digest of them all. */
declare const FILES: Record<string, number>
declare const DIGEST: string

const cached = precache({ name: `t-${DIGEST}`, files: FILES, shell: '/t/', caches: self.caches })

// Everything is in the cache, or this version is not installed at all.
self.addEventListener('install', (event) => event.waitUntil(cached.fill()))

self.addEventListener('activate', (event) => {
  event.waitUntil(cached.dropOthers().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const answer = cached.answer(event.request)
  if (answer !== undefined) event.respondWith(answer)
})

// Only when somebody has pressed "Dùng bản mới".
self.addEventListener('message', (event) => {
  if (event.data === 'use') void self.skipWaiting()
})

// The network is back (Background Sync): the pages that are open send what waits. The tag is asked for by them.
self.addEventListener('sync', (event) => {
  if (event instanceof ExtendableEvent) event.waitUntil(tellPages('send'))
})

async function tellPages(word: string): Promise<void> {
  for (const page of await self.clients.matchAll({ type: 'window' })) page.postMessage(word)
}
