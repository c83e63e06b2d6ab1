'use client'

import { Button, Group, List, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ApiError } from '@/components/ui/api'
import { because } from '@/components/ui/because'
import type { GridJson, SuggestionJson } from '@/lib/wire/profile-shapes'
import { conflictInWords } from './conflict-words'
import { placeInWords } from './words'

interface ConflictsProps {
  error: ApiError
  grid: GridJson
  busy?: boolean
  /** Absent: a free time would not help here. */
  onSuggestion?: (suggestion: SuggestionJson) => void
  /** Absent: nobody may pass. */
  onOverride?: (() => void) | undefined
  /** What passing is called; usually “Book anyway”. */
  overrideWord?: string
  /** The way out, beside the way past. */
  leave?: ReactNode
}

/** Why a time cannot be had, the nearest that can, and the way past the rules where there is one. */
export function Conflicts({
  error,
  grid,
  busy = false,
  onSuggestion,
  onOverride,
  overrideWord,
  leave,
}: ConflictsProps) {
  const [words, language] = [useTranslations('bookings'), useLocale()]
  const told = error.conflicts.map((conflict) => conflictInWords(conflict, grid, words, language))
  // Each conflict once; the refusal's own words where there are none.
  const reasons = told.length > 0 ? [...new Set(told)] : [because(error)]
  return (
    <Stack gap="md">
      <List
        spacing={6}
        size="md"
        icon={<IconAlertTriangle size={16} stroke={1.8} color="var(--mantine-color-orange-light-color)" />}
      >
        {reasons.map((reason) => (
          <List.Item key={reason}>{reason}</List.Item>
        ))}
      </List>
      {onSuggestion && error.suggestions.length > 0 && (
        <div>
          <Text size="sm" c="dimmed" mb={6}>
            {words('conflicts.nearest')}
          </Text>
          <Group gap="xs">
            {error.suggestions.map((suggestion) => (
              <Button
                key={suggestion.starts_at + suggestion.operator_id}
                variant="light"
                size="sm"
                disabled={busy}
                onClick={() => onSuggestion(suggestion)}
              >
                {suggestionInWords(suggestion, grid)}
              </Button>
            ))}
          </Group>
        </div>
      )}
      <Group justify="flex-end" gap="xs">
        {leave}
        {onOverride && error.overridable && (
          <Button variant="default" loading={busy} onClick={onOverride}>
            {overrideWord ?? words('conflicts.override')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

function suggestionInWords(suggestion: SuggestionJson, { staff, settings }: GridJson): string {
  const person = staff.find((member) => member.id === suggestion.operator_id)
  return [placeInWords(suggestion, settings), person?.name].filter(Boolean).join(' · ')
}
