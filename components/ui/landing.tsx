import Link from 'next/link'
import classes from './landing.module.css'
import { Logo } from './logo'

const promises = [
  [
    'The day on one page',
    'Every booking in a calendar by day, week, month or person. Drag one to move it; undo it before anyone is told.',
  ],
  [
    'Hours and nights',
    'Appointments, classes and stays in the same diary, checked against the same opening hours and holidays.',
  ],
  [
    'A reason for every no',
    'What does not fit is refused with the reason and the nearest free times. You may book it anyway.',
  ],
] as const

/** The front door. */
export function Landing() {
  return (
    <main className={classes.landing}>
      <header className={classes.head}>
        <span className={classes.brand}>
          <Logo size={32} /> Daybook
        </span>
        <Link href="/sign-in" className="text-link mantine-focus-auto">
          Sign in
        </Link>
      </header>
      <section className={classes.hero}>
        <h1>The booking diary for people who sell their time and their rooms</h1>
        <p>Salons, clinics, tutors, studios and holiday lets run their day from one calendar.</p>
        <div className={classes.ways}>
          <Link href="/sign-up" className={`${classes.primary} mantine-focus-auto`}>
            Start a diary
          </Link>
          <Link href="/sign-in" className={`${classes.secondary} mantine-focus-auto`}>
            Sign in
          </Link>
        </div>
      </section>
      <ul className={classes.promises}>
        {promises.map(([title, text]) => (
          <li key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </main>
  )
}
