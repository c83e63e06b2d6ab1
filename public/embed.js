// Puts a business's booking page where this script stands:
//   <script src="https://your-daybook.example/embed.js" data-daybook="your-name"></script>
// data-service: the id of a service to begin with; data-lang: en or de.
;(() => {
  const script = document.currentScript
  const { daybook, service, lang } = script?.dataset ?? {}
  if (!script || !daybook) return
  const address = new URL(`/${encodeURIComponent(daybook)}`, script.src)
  address.searchParams.set('embed', '1')
  if (service) address.searchParams.set('service', service)
  if (lang) address.searchParams.set('lang', lang)
  // As light or dark as the page it stands in, whatever the visitor's device likes.
  const schemes = getComputedStyle(document.documentElement).colorScheme
  const isDark = schemes.includes('dark') && (!schemes.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches)
  address.searchParams.set('scheme', isDark ? 'dark' : 'light')

  const spoken = lang ?? document.documentElement.lang
  const frame = document.createElement('iframe')
  frame.src = address.href
  frame.title = script.dataset.title ?? (spoken.startsWith('de') ? 'Online buchen' : 'Book online')
  frame.style.cssText = 'display:block;width:100%;height:40rem;border:0;color-scheme:normal'
  script.after(frame)

  addEventListener('message', ({ source, origin, data }) => {
    const height = Number(data?.daybook?.height)
    if (source === frame.contentWindow && origin === address.origin && height > 0)
      frame.style.height = `${Math.ceil(height)}px`
  })
})()
