'use client'

import { UnstyledButton } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { Kind } from '@/lib/domain/booking'
import { KindIcon } from './kind-icon'
import { kindsShown } from './service-order'
import classes from './services.module.css'

/** The three kinds of service, in pictures and words. */
export function KindCards({ onChoose }: { onChoose: (kind: Kind) => void }) {
  const words = useTranslations('services.kinds')
  return (
    <div className={classes.kinds}>
      {kindsShown.map((kind) => (
        <UnstyledButton
          key={kind}
          className={`${classes.kind} mantine-focus-auto`}
          onClick={() => onChoose(kind)}
          data-autofocus={kind === 'appointment' || undefined}
        >
          <KindIcon kind={kind} size={32} />
          <strong>{words(`${kind}.one`)}</strong>
          <span>{words(`${kind}.about`)}</span>
        </UnstyledButton>
      ))}
    </div>
  )
}
