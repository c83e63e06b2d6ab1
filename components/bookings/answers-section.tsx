'use client'

import { useTranslations } from 'next-intl'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import { Answers } from './answers'
import classes from './details.module.css'

/** The visitor's answers; nothing where nothing was asked. Those of a class stand with its participants. */
export function AnswersSection({ answers }: Pick<BookingJson, 'answers'>) {
  const words = useTranslations('bookings.drawer')
  if (answers.length === 0) return null
  return (
    <section className={classes.section} aria-label={words('answers')}>
      <div className={classes.sectionHead}>
        <h3>{words('answers')}</h3>
      </div>
      <Answers answers={answers} />
    </section>
  )
}
