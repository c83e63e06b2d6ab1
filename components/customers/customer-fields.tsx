'use client'

import { TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'

export interface ContactValues {
  name: string
  email: string
  phone: string
}

interface CustomerFieldsProps {
  values: ContactValues
  /** What the server refused, by field. */
  errors: Record<string, string>
  onChange: (values: ContactValues) => void
}

/** How somebody is called and reached. */
export function CustomerFields({ values, errors, onChange }: CustomerFieldsProps) {
  const words = useTranslations('customers.fields')
  const field = (name: keyof ContactValues) => ({
    name,
    label: words(name),
    autoComplete: 'off',
    value: values[name],
    error: errors[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...values, [name]: event.currentTarget.value }),
  })
  return (
    <>
      <TextInput {...field('name')} required data-autofocus />
      <TextInput {...field('email')} type="text" inputMode="email" />
      <TextInput {...field('phone')} type="tel" />
    </>
  )
}

/** As the API takes them: blank means none. */
export const contactBody = ({ name, email, phone }: ContactValues) => ({
  name: name.trim(),
  email: email.trim() || null,
  phone: phone.trim() || null,
})
