import type { BookingJson } from '@/lib/wire/profile-shapes'
import classes from './details.module.css'

/** What a visitor answered to the service's questions, as they were asked. */
export function Answers({ answers }: Pick<BookingJson, 'answers'>) {
  if (answers.length === 0) return null
  return (
    <dl className={classes.answers}>
      {answers.map(({ id, label, answer }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  )
}
