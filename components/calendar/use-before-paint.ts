import { useEffect, useLayoutEffect } from 'react'

/** A layout effect in the browser; on the server, where nothing is painted, one that React does not complain about. */
export const useBeforePaint = typeof window === 'undefined' ? useEffect : useLayoutEffect
