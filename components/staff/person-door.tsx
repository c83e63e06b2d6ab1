'use client'

import dynamic from 'next/dynamic'
import { useQueryStates } from 'nuqs'
import { Wanted } from '@/components/ui/wanted'
import type { PersonPanelProps } from './person-panel'
import { isClosed, staffUrl } from './staff-url'

const load = () => import('./person-panel')
const PersonPanel = dynamic(() => load().then((part) => part.PersonPanel), { ssr: false })

/** For every button that opens somebody: the panel is there when it is pressed. */
export const nearPanel = { onPointerEnter: load, onFocus: load }

/** The panel, from when the URL first names somebody. */
export function PersonDoor(props: PersonPanelProps) {
  const [url] = useQueryStates(staffUrl)
  return (
    <Wanted when={!isClosed(url)}>
      <PersonPanel {...props} />
    </Wanted>
  )
}
