'use client'

import { Center, Loader, Tabs } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { EmptyChoice } from '@/components/calendar/calendar-props'
import type { HoursRights } from '@/components/hours/rights'
import type { GridJson } from '@/lib/wire/profile-shapes'
import { type Beginning, choicesAt } from './empty-choice'
import classes from './empty-choices.module.css'

const loading = () => (
  <Center h={200}>
    <Loader />
  </Center>
)
const BlockHere = dynamic(() => import('@/components/blocks/block-here').then((part) => part.BlockHere), {
  loading,
})
const WhyPart = dynamic(() => import('./why-part').then((part) => part.WhyPart), { loading })

export interface EmptyChoicesProps {
  at: Beginning
  grid: GridJson
  today: string
  rights: HoursRights
  onClose: () => void
  onOpenBooking: (id: number) => void
  onOpenBlock: (id: number) => void
  /** The form of a new booking. */
  children: ReactNode
}

/** What can be done at a place: book it, block it, ask why it is closed. What was typed in one stays while another is looked at. */
export function EmptyChoices({ at, grid, today, rights, onClose, children, ...open }: EmptyChoicesProps) {
  const words = useTranslations('bookings')
  // As the place was when it was pointed at: the tabs do not change places under the hand.
  const [choices] = useState(() => choicesAt(at, grid, rights))
  const [choice, setChoice] = useState(at.choice && choices.includes(at.choice) ? at.choice : choices[0])
  const [seen, setSeen] = useState<readonly (EmptyChoice | undefined)[]>([choice])
  const show = (next: EmptyChoice) => {
    setChoice(next)
    setSeen([...seen, next])
  }
  if (choices.length === 1) return children

  const parts: Record<EmptyChoice, ReactNode> = {
    booking: children,
    block: <BlockHere at={at} grid={grid} today={today} rights={rights} onDone={onClose} />,
    why: <WhyPart at={at} grid={grid} rights={rights} onBook={() => show('booking')} {...open} />,
  }
  return (
    <Tabs
      className={classes.choices}
      value={choice ?? null}
      onChange={(next) => choices.includes(next as EmptyChoice) && show(next as EmptyChoice)}
    >
      <Tabs.List grow className={classes.list}>
        {choices.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {words(`${each === 'booking' ? 'new' : each}.title`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {choices.map((each) => (
        <Tabs.Panel key={each} value={each} className={classes.panel}>
          {seen.includes(each) && parts[each]}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
