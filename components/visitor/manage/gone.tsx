import { useTranslations } from 'next-intl'
import classes from './gone.module.css'

/** What every link shows that opens nothing, whyever: it tells nobody whether there ever was a booking. */
export function Gone() {
  const words = useTranslations('visitor.manage.gone')
  return (
    <main className={classes.gone}>
      <h1>{words('title')}</h1>
      <p>{words('why')}</p>
      <p>{words('what')}</p>
    </main>
  )
}
