import { type Ref, type RefObject, useImperativeHandle } from 'react'

interface DoorPlaceProps {
  door: RefObject<HTMLElement | null>
  ref?: Ref<HTMLElement | null>
}

/** Says where the door is to what opens beside it, and draws nothing: the button is on the page already. */
export function DoorPlace({ door, ref }: DoorPlaceProps) {
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => door.current, [door])
  return null
}
