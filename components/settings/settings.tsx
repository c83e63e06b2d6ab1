'use client'

import { useTranslations } from 'next-intl'
import { DraftPage } from '@/components/ui/draft-page'
import { Page } from '@/components/ui/page'
import { usePoll } from '@/components/ui/use-poll'
import { BusinessForm } from './business-form'
import { PlaceForm } from './place-form'
import { RulesForm } from './rules-form'
import { Section } from './section'
import { Sessions } from './sessions'

interface SettingsProps {
  /** ms; the page's moment, so that server and browser write the same. */
  now: number
  /** The change clock that the page's data was read under. */
  ts: number
  session: number
}

/** All that holds for the business as a whole. */
export function Settings({ now, ts, session }: SettingsProps) {
  usePoll(ts)
  const words = useTranslations('settings')
  const parts = {
    business: <BusinessForm />,
    place: <PlaceForm now={now} />,
    rules: <RulesForm />,
    sessions: <Sessions own={session} />,
  }
  return (
    <DraftPage>
      <Page title={words('title')}>
        {Object.entries(parts).map(([name, part]) => (
          <Section
            key={name}
            id={name}
            title={words(`${name as keyof typeof parts}.title`)}
            description={words(`${name as keyof typeof parts}.description`)}
          >
            {part}
          </Section>
        ))}
      </Page>
    </DraftPage>
  )
}
