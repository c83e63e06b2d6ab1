import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from './landing.module.css'
import { Logo } from './logo'

const promises = ['page', 'nights', 'reasons'] as const

/** The front door. */
export function Landing() {
  const words = useTranslations('auth')
  return (
    <main className={classes.landing}>
      <header className={classes.head}>
        <span className={classes.brand}>
          <Logo size={32} /> Daybook
        </span>
        <Link href="/sign-in" className="text-link mantine-focus-auto">
          {words('signIn')}
        </Link>
      </header>
      <section className={classes.hero}>
        <h1>{words('landing.title')}</h1>
        <p>{words('landing.lead')}</p>
        <div className={classes.ways}>
          <Link href="/sign-up" className={`${classes.primary} mantine-focus-auto`}>
            {words('landing.start')}
          </Link>
          <Link href="/sign-in" className={`${classes.secondary} mantine-focus-auto`}>
            {words('signIn')}
          </Link>
        </div>
      </section>
      <ul className={classes.promises}>
        {promises.map((promise) => (
          <li key={promise}>
            <h2>{words(`landing.promises.${promise}.title`)}</h2>
            <p>{words(`landing.promises.${promise}.text`)}</p>
          </li>
        ))}
      </ul>
    </main>
  )
}
