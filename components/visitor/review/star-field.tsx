import { useTranslations } from 'next-intl'
import { mostStars } from '@/lib/domain/review'
import classes from './star-field.module.css'

const each = Array.from({ length: mostStars }, (_, index) => index + 1)

/** One to five stars: radios, so that arrow keys choose, and the stars up to the chosen one shine without JavaScript. */
export function StarField({ chosen }: { chosen: number | null }) {
  const words = useTranslations('visitor.review')
  return (
    <fieldset className={classes.field}>
      <legend>{words('stars')}</legend>
      <div className={classes.stars}>
        {each.map((stars) => (
          <label key={stars} className={classes.star}>
            <input type="radio" name="stars" value={stars} required defaultChecked={stars === chosen} />
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M12 2.4l2.95 6 6.62.96-4.79 4.67 1.13 6.6L12 17.5l-5.91 3.12 1.13-6.6L2.43 9.36l6.62-.96z" />
            </svg>
            <span className={classes.name}>{words('star', { stars })}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
