import { Paper, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Logo } from '@/components/ui/logo'
import classes from './auth-card.module.css'

interface AuthCardProps {
  title: string
  children: ReactNode
  /** The way to the other page, below the card. */
  footer: ReactNode
}

/** A page with one thing to do: product and promise above, a card in the middle, the other way out below. */
export function AuthCard({ title, children, footer }: AuthCardProps) {
  const words = useTranslations('auth')
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <div className={classes.brand}>
          <Logo size={44} />
          <div>
            <p className={classes.name}>Daybook</p>
            <p className={classes.promise}>{words('promise')}</p>
          </div>
        </div>
        <Paper className={classes.card} shadow="md" radius="lg" withBorder>
          <Title order={1} size="h2" mb="lg">
            {title}
          </Title>
          {children}
        </Paper>
        {footer}
      </div>
    </main>
  )
}
