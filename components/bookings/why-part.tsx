'use client'

import { Alert, Button, Skeleton, Stack, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { HoursRights } from '@/components/hours/rights'
import { because } from '@/components/ui/because'
import { longDay, timeOfDay } from '@/components/ui/words'
import { instantOfWall, wallAt } from '@/lib/domain/wall-clock'
import type { ConflictJson, GridJson } from '@/lib/wire/profile-shapes'
import type { Beginning } from './empty-choice'
import classes from './why.module.css'
import {
  type Answer,
  mostAsked,
  placeFor,
  reasonKey,
  servicesAt,
  useAnswers,
  withShared,
} from './why-answers'
import { WhyReason, type WhyReasonProps } from './why-reason'

interface WhyPartProps {
  at: Beginning
  grid: GridJson
  rights: HoursRights
  onBook: () => void
  onOpenBooking: (id: number) => void
  onOpenBlock: (id: number) => void
}

/** Why a time cannot be had, service by service, with the way to whatever stands there; or that it is free. */
export function WhyPart({ at: pointedAt, grid, rights, onBook, ...open }: WhyPartProps) {
  const [words, ui] = [useTranslations('bookings'), useTranslations('ui')]
  const at = placeFor(pointedAt, rights.own)
  const all = servicesAt(grid.services, at)
  const { answers, isAsking, again } = useAnswers(all.slice(0, mostAsked), at)
  const person = grid.staff.find(({ id }) => id === at.staffId)?.name
  const date = at.date ?? ''
  const told = withShared(answers)
  const hasPassed = instantIn(at, grid.settings.timezone) < Date.now()
  const reason = { ...open, date, grid, mayClose: rights.mayClose, hasPassed }
  const place = [longDay(date, grid.settings), at.startTime && timeOfDay(at.startTime, grid.settings), person]
  return (
    <Stack className={classes.why} gap="md">
      <Text c="dimmed" suppressHydrationWarning>
        {place.filter(Boolean).join(', ')}
      </Text>
      <div aria-live="polite" aria-busy={isAsking}>
        <Stack gap="lg">
          {told.shared.length > 0 && (
            <section aria-label={words('why.everything')}>
              <Text fw={550} mb={6}>
                {words('why.everything')}
              </Text>
              <Reasons {...reason} conflicts={told.shared} service={undefined} />
            </section>
          )}
          {told.answers.map((answer) => (
            <section key={answer.key} aria-label={names(answer)}>
              <Text fw={550} mb={6}>
                {names(answer)}
              </Text>
              <AnswerPart {...reason} answer={answer} onBook={onBook} onAgain={again} />
            </section>
          ))}
          {isAsking && (
            <Stack gap="xs" role="status" aria-label={ui('loading')}>
              <Skeleton height={20} width="60%" />
              <Skeleton height={44} />
            </Stack>
          )}
        </Stack>
      </div>
      {all.length === 0 && (
        <Text>{person ? words('why.offersNothing', { name: person }) : words('why.nothing')}</Text>
      )}
      {all.length > mostAsked && (
        <Text size="sm" c="dimmed">
          {words('why.more', { count: all.length - mostAsked })}
        </Text>
      )}
    </Stack>
  )
}

type ReasonProps = Omit<WhyReasonProps, 'conflict' | 'service'>

interface AnswerPartProps extends ReasonProps {
  answer: Answer
  onBook: () => void
  onAgain: () => void
}

/** One answer: that it is free, why it is not, or that it could not be asked. */
function AnswerPart({ answer, onAgain, onBook, ...reason }: AnswerPartProps) {
  const [words, ui] = [useTranslations('bookings'), useTranslations('ui')]
  if (answer.error)
    return (
      <Alert color="orange" variant="light" role="alert">
        {because(answer.error)}{' '}
        <Button size="compact-sm" variant="subtle" onClick={onAgain}>
          {ui('trouble.again')}
        </Button>
      </Alert>
    )
  if (answer.open)
    return (
      <div className={classes.reason}>
        <IconCircleCheck size={18} stroke={1.7} className={classes.free} aria-hidden />
        <Text>{words('why.free')}</Text>
        <Button size="compact-sm" variant="light" onClick={onBook}>
          {words('new.book')}
        </Button>
      </div>
    )
  return <Reasons {...reason} conflicts={answer.conflicts} service={answer.services[0]} />
}

interface ReasonsProps extends ReasonProps, Pick<WhyReasonProps, 'service'> {
  conflicts: ConflictJson[]
}

const Reasons = ({ conflicts, ...reason }: ReasonsProps) => (
  <ul className={classes.reasons}>
    {conflicts.map((conflict) => (
      <WhyReason key={reasonKey(conflict)} conflict={conflict} {...reason} />
    ))}
  </ul>
)

const names = ({ services }: Answer) => services.map(({ name }) => name).join(', ')

/** A stay's day counts from its midnight. */
const instantIn = ({ date = '', startTime }: Beginning, zone: string): number =>
  instantOfWall(wallAt(date, startTime || '00:00'), zone)
