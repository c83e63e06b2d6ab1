'use client'

import { Button, EmptyState, Skeleton, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { because } from '@/components/ui/because'
import { typesQuery } from './hours-queries'

/** The form of blocked time suspends for its types: here they are fetched before it is drawn, and a failure is said. */
export function TypesFirst({ children }: { children: ReactNode }) {
  const [words, ui] = [useTranslations('hours.types'), useTranslations('ui')]
  const { data, error, refetch } = useQuery(typesQuery)
  if (data) return children
  if (error)
    return (
      <EmptyState mt="xl" role="alert" title={words('trouble')} description={because(error)}>
        <EmptyState.Actions>
          <Button onClick={() => refetch()}>{ui('trouble.again')}</Button>
        </EmptyState.Actions>
      </EmptyState>
    )
  return (
    <Stack p="lg" gap="md" aria-busy aria-label={ui('loading')} role="status">
      {['type', 'name', 'who', 'when'].map((field) => (
        <Skeleton key={field} height={60} />
      ))}
    </Stack>
  )
}
