/* global self */
// Shows news that come while the application is not open, and opens them. Nothing is kept here.
self.addEventListener('push', (event) => {
  const news = event.data ? event.data.json() : {}
  event.waitUntil(
    self.registration.showNotification(news.title || 'Krámek', { tag: news.tag, icon: '/favicon.svg', data: { url: news.url || '/' } }),
  )
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(self.clients.openWindow(event.notification.data.url))
})
