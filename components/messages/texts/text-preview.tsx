'use client'

import { Skeleton, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { because } from '@/components/ui/because'
import { faultsOfText } from '@/lib/domain/mail-text'
import { MailFrame } from '../mail-frame'
import { previewQuery, type TextPlace, type TypedText } from './text-queries'
import classes from './texts.module.css'

/** The mail as a visitor would get it, a breath after the last key. Words that cannot be filled in leave the last one standing. */
export function TextPreview({ place, typed }: { place: TextPlace; typed: TypedText }) {
  const words = useTranslations('messages.texts')
  const [settled] = useDebouncedValue(typed, 400)
  const isWrong = [settled.subject, settled.paragraph].some((text) => faultsOfText(text).length > 0)
  const { data, error } = useQuery({ ...previewQuery(place, settled), enabled: !isWrong })
  return (
    <section aria-label={words('preview')} className={classes.preview}>
      {data ? (
        <>
          <p className={classes.subject}>{data.subject}</p>
          <Text size="sm" c="dimmed">
            {words(data.booking_id === null ? 'previewSample' : 'previewOf')}
          </Text>
          <MailFrame html={data.html} title={words('preview')} />
        </>
      ) : error ? (
        <Text size="sm">
          {words('previewTrouble')} {because(error)}
        </Text>
      ) : (
        <Skeleton height="40rem" />
      )}
    </section>
  )
}
