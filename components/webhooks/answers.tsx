'use client'

import { Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { moment } from '@/components/ui/words'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import type { EventDeliveryDetailJson } from '@/lib/wire/profile-webhook'
import { pretty } from './pretty'
import classes from './webhooks.module.css'

interface AnswersProps {
  answers: EventDeliveryDetailJson['answers']
  settings: SettingsJson
}

/** What came back, the latest try first. */
export function Answers({ answers, settings }: AnswersProps) {
  const words = useTranslations('webhooks')
  return (
    <section aria-labelledby="answers-title">
      <h3 id="answers-title" className={classes.subheading}>
        {words('answers')}
      </h3>
      {answers.length === 0 && (
        <Text size="sm" c="dimmed">
          {words('untried')}
        </Text>
      )}
      <ol className={classes.answers}>
        {answers.toReversed().map(({ at, status, error, body, milliseconds }) => (
          <li key={at}>
            <div className={classes.answer}>
              <span data-trouble={status === null || status >= 300 || undefined}>
                {status === null ? words('noAnswer') : words('answered', { status })}
              </span>
              <Text span size="sm" c="dimmed" className="numbers">
                {words('took', { when: moment(at, settings), milliseconds: String(milliseconds) })}
              </Text>
            </div>
            {(error ?? body) && <pre className={classes.plain}>{error ?? pretty(body)}</pre>}
          </li>
        ))}
      </ol>
    </section>
  )
}
