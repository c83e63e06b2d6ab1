'use client'

import { ActionIcon, Stack, Switch, Textarea } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { CopyField } from '@/components/ui/copy-field'
import { typedEarly } from '@/components/ui/typed-early'
import { SaveBar } from './save-bar'
import { useSettingsForm } from './use-settings-form'

/** The page where visitors book by themselves: whether there is one, where it is, what it says, and how it stands in another site. */
export function BookingPageForm({ site }: { site: string }) {
  const words = useTranslations('settings.page')
  const form = useSettingsForm<'public_page' | 'about' | 'waitlist'>()
  const [shown, about, waitlist] = [form.field('public_page'), form.field('about'), form.field('waitlist')]
  const { slug, public_page: isPublic } = form.stored
  return (
    <form ref={typedEarly} onSubmit={form.onSubmit} noValidate>
      <Stack>
        <Switch
          label={words('shown')}
          description={words('shownHint')}
          checked={shown.value}
          error={shown.error}
          onChange={(event) => shown.onChange(event.currentTarget.checked)}
        />
        <CopyField label={words('address')} description={words('addressHint')} text={`${site}/${slug}`}>
          {isPublic && (
            <ActionIcon
              component="a"
              variant="default"
              size={36}
              href={`/${slug}`}
              target="_blank"
              rel="noopener"
              aria-label={words('open')}
            >
              <IconExternalLink size={18} stroke={1.8} />
            </ActionIcon>
          )}
        </CopyField>
        <Textarea
          label={words('about')}
          description={words('aboutHint')}
          autosize
          minRows={3}
          maxRows={12}
          value={about.value ?? ''}
          error={about.error}
          onChange={(event) => about.onChange(event.currentTarget.value)}
        />
        <Switch
          label={words('waitlist')}
          description={words('waitlistHint')}
          checked={waitlist.value}
          error={waitlist.error}
          onChange={(event) => waitlist.onChange(event.currentTarget.checked)}
        />
        <CopyField
          label={words('embed')}
          description={words('embedHint')}
          text={`<script src="${site}/embed.js" data-daybook="${slug}" async></script>`}
        />
        <SaveBar {...form} />
      </Stack>
    </form>
  )
}
