import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Logo } from '@/components/ui/logo'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import classes from './setup.module.css'

// The first step was signing up.
const numbers = { service: 2, hours: 3 }

interface SetupFrameProps {
  step: NonNullable<SettingsJson['setup_step']>
  children: ReactNode
}

/** One question at a time, how many there are, and the way past them; what is skipped can be resumed. */
export function SetupFrame({ step, children }: SetupFrameProps) {
  const words = useTranslations('setup')
  return (
    <main className={classes.page}>
      <header className={classes.head}>
        <span className={classes.brand}>
          <Logo size={32} /> Daybook
        </span>
        <a href="/calendar" className="text-link mantine-focus-auto">
          {words('skip')}
        </a>
      </header>
      <section className={classes.card} aria-labelledby="setup-title">
        <p className={classes.step}>{words('step', { step: numbers[step], steps: 3 })}</p>
        <h1 id="setup-title">{words(`${step}.title`)}</h1>
        <p className={classes.lead}>{words(`${step}.lead`)}</p>
        {children}
      </section>
    </main>
  )
}
