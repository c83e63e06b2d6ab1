'use client'

import { Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { typedEarly } from '@/components/ui/typed-early'
import { SaveBar } from './save-bar'
import classes from './settings.module.css'
import { useSettingsForm } from './use-settings-form'

/** How visitors know the business. */
export function BusinessForm() {
  const words = useTranslations('settings.business')
  const form = useSettingsForm<'name' | 'slug' | 'email' | 'phone' | 'address'>()
  const text = (name: 'name' | 'slug' | 'email' | 'phone' | 'address') => {
    const { value, error, onChange } = form.field(name)
    return {
      value: value ?? '',
      error,
      label: words(name),
      onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
    }
  }
  return (
    <form ref={typedEarly} onSubmit={form.onSubmit} noValidate>
      <Stack>
        <div className={classes.pair}>
          <TextInput {...text('name')} autoComplete="organization" />
          <TextInput {...text('slug')} description={words('slugHint')} inputWrapperOrder={wrapperOrder} />
        </div>
        <div className={classes.pair}>
          <TextInput {...text('email')} type="email" autoComplete="email" />
          <TextInput {...text('phone')} type="tel" autoComplete="tel" />
        </div>
        <Textarea {...text('address')} autosize minRows={2} autoComplete="street-address" />
        <SaveBar {...form} />
      </Stack>
    </form>
  )
}

// Below the field, so that neighbours stand in one line.
const wrapperOrder: ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'description',
  'error',
]
