import { useTranslations } from 'next-intl'
import classes from './year.module.css'

/** What the looks of a day mean. */
export function YearLegend({ showPeople }: { showPeople: boolean }) {
  const words = useTranslations('hours.legend')
  const kinds = ['closed', 'special', 'rest'] as const
  return (
    <ul className={classes.legend}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span className={classes.day} data-kind={kind} aria-hidden>
            8
          </span>
          {words(kind)}
        </li>
      ))}
      <li>
        <span className={classes.day} data-blocked aria-hidden>
          8
        </span>
        {words('blocked')}
      </li>
      {showPeople && (
        <li>
          <span className={classes.day} data-people aria-hidden>
            8
          </span>
          {words('people')}
        </li>
      )}
    </ul>
  )
}
