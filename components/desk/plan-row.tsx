'use client'

import { Badge, Button, Collapse, NativeSelect, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { timeOfDay } from '@/components/ui/words'
import type { BookingJson, SettingsJson, StaffJson } from '@/lib/wire/profile-shapes'
import type { PlanItemJson } from '@/lib/wire/profile-sick-day'
import type { ActionJson } from '@/lib/wire/profile-sick-day-inputs'
import { ActionPicker } from './action-picker'
import classes from './desk.module.css'
import { type ActionType, offerOf } from './desk-plan'
import { booked, isTimed, nameOf, spanWords, type TimeAction, useRefusalWords, whenOf } from './plan-words'
import { TimeChips } from './time-chips'

interface PlanRowProps {
  item: PlanItemJson
  action: ActionJson
  late: boolean
  changed: boolean
  staff: StaffJson[]
  bookings: BookingJson[]
  settings: SettingsJson
  /** null: whatever the plan proposes. */
  onChoose: (id: number, action: ActionJson | null) => void
}

/** One booking: what it is, what becomes of it, and what its visitors will read. */
export const PlanRow = memo(function PlanRow(props: PlanRowProps) {
  const { item, action, late, changed, bookings, settings, onChoose } = props
  const { booking } = item
  const words = useTranslations('desk')
  const why = useRefusalWords(bookings, settings)
  const label = words('action.label', { name: nameOf(booking), time: spanWords(booking, settings) })
  const choose = (type: ActionType) => onChoose(booking.id, type === 'shift' ? null : offerOf(item, type))
  return (
    <li className={classes.row} data-refused={item.refused ? true : undefined}>
      <span className={classes.swatch} style={{ background: booking.product_color }} aria-hidden="true" />
      <div className={classes.what}>
        <Text fw={600} className="numbers">
          {spanWords(booking, settings)}
        </Text>
        <Text>{nameOf(booking)}</Text>
        <Text size="sm" c="dimmed">
          {[
            booking.kind === 'group'
              ? words('class', {
                  seats: booking.participants.filter(({ status }) => status !== 'cancelled').length,
                })
              : booking.product_name,
            booking.nights !== null && words('nights', { nights: booking.nights }),
            booking.operator_name,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {booking.visitor_note && (
          <Text size="sm" className={classes.note}>
            “{booking.visitor_note}”
          </Text>
        )}
        {changed && (
          <Badge color="orange" variant="light" className={classes.badge}>
            {words('changed')}
          </Badge>
        )}
      </div>
      <div className={classes.fate}>
        <ActionPicker item={item} value={action.type} label={label} late={late} onChange={choose} />
        <Details {...props} />
        {item.refused && (
          <Text size="sm" className={classes.refused} role="alert">
            {why(item.refused)}
          </Text>
        )}
        <Message item={item} action={action} />
      </div>
    </li>
  )
})

/** The choice within a choice: with whom, or when. */
function Details({ item, action, staff, settings, onChoose }: PlanRowProps) {
  const words = useTranslations('desk')
  const { booking, colleagues, times } = item
  const name = (id: number | null | undefined) => staff.find((member) => member.id === id)?.name ?? ''
  if (action.type === 'colleague') {
    const options = colleagues.map(({ operator_id, booked_minutes }) => ({
      value: String(operator_id),
      label:
        booked_minutes === 0
          ? words('colleague.free', { name: name(operator_id) })
          : words('colleague.option', { name: name(operator_id), booked: booked(booked_minutes) }),
    }))
    const own = String(action.operator_id)
    const known = options.some(({ value }) => value === own)
    return (
      <NativeSelect
        aria-label={words('colleague.label')}
        size="sm"
        data={known ? options : [{ value: own, label: name(action.operator_id) }, ...options]}
        value={own}
        onChange={({ currentTarget }) =>
          onChoose(booking.id, { type: 'colleague', operator_id: Number(currentTarget.value) })
        }
      />
    )
  }
  const free = times.filter((time) => time.type === 'time')
  const inWords = (time: TimeAction) =>
    time.operator_id && time.operator_id !== booking.operator_id
      ? words('times.with', { time: whenOf(time, settings), name: name(time.operator_id) })
      : whenOf(time, settings)
  if (action.type === 'time')
    return (
      <TimeChips
        label={words('times.label')}
        choices={free}
        chosen={action}
        inWords={inWords}
        onChoose={(time) => onChoose(booking.id, time)}
      />
    )
  if (action.type === 'ask' && booking.kind !== 'group' && booking.visitor_email !== null)
    return (
      <>
        <TimeChips
          label={words('asking.label')}
          choices={[{ type: 'ask' as const }, ...free.map((time) => ({ ...time, type: 'ask' as const }))]}
          chosen={action}
          inWords={(wish) => (isTimed(wish) ? inWords({ ...wish, type: 'time' }) : words('asking.anyTime'))}
          onChoose={(wish) => onChoose(booking.id, wish)}
        />
        <Text size="sm" c="dimmed">
          {words(isTimed(action) ? 'asking.kept' : 'asks', { name: nameOf(booking) })}
        </Text>
      </>
    )
  return (
    <Text size="sm" c="dimmed">
      {action.type === 'shift' &&
        words('shift', {
          minutes: action.minutes,
          time: timeOfDay((item.after ?? booking).start_time, settings),
        })}
      {action.type === 'ask' && words('asks', { name: nameOf(booking) })}
      {action.type === 'cancel' && words('cancels')}
      {action.type === 'keep' && words('keeps')}
    </Text>
  )
}

function Message({ item: { booking, messages, refused }, action }: Pick<PlanRowProps, 'item' | 'action'>) {
  const words = useTranslations('desk')
  const [open, { toggle }] = useDisclosure(false)
  if (action.type === 'keep' || refused) return null
  const [first] = messages
  if (!first)
    return (
      <Text size="sm" className={classes.note}>
        {booking.visitor_phone
          ? words('unreachablePhone', { phone: booking.visitor_phone })
          : words('unreachable')}
      </Text>
    )
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={open}
        onClick={toggle}
        className={classes.peek}
      >
        {open ? words('hideMessage') : words('message', { count: messages.length })}
      </Button>
      <Collapse expanded={open}>
        <div className={classes.message}>
          <Text size="sm" fw={600}>
            {first.subject}
          </Text>
          <Text size="sm" className={classes.letter}>
            {first.text}
          </Text>
        </div>
      </Collapse>
    </div>
  )
}
