import { useEffect, useRef, useState } from 'react'

const details = '#details'

/**
 * Where the visitor is, kept in the address: the service by `?service=3`, the form by its hash, so that the browser's
 * own way back leads from the form to the times, and from there to the services.
 */
export function useSteps(chosen: number | null, onLeaveForm: () => void) {
  const [serviceId, setServiceId] = useState(chosen)
  const leaving = useRef(onLeaveForm)
  leaving.current = onLeaveForm

  useEffect(() => {
    // A form without a kept time is none: the times stand there again.
    if (location.hash === details) history.replaceState(null, '', addressOf(chosen))
    const follow = () => {
      const asked = Number(new URLSearchParams(location.search).get('service'))
      setServiceId(asked > 0 ? asked : null)
      if (location.hash !== details) leaving.current()
    }
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [chosen])

  return {
    serviceId,
    go: (id: number | null) => {
      history.pushState(null, '', addressOf(id))
      setServiceId(id)
      scrollTo({ top: 0 })
    },
    openForm: () => {
      if (location.hash !== details) history.pushState(null, '', addressOf(serviceId) + details)
    },
    closeForm: () => history.replaceState(null, '', addressOf(serviceId)),
  }
}

/** This page with a service, and whatever else its address says. */
export function addressOf(id: number | null): string {
  const query = new URLSearchParams(location.search)
  if (id === null) query.delete('service')
  else query.set('service', String(id))
  return `${location.pathname}${query.size > 0 ? `?${query}` : ''}`
}
