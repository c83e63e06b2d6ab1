'use client'

import { Button, Group, Loader, NumberInput, Select, SimpleGrid, Stack } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ask } from '@/components/ui/api'
import { Refusal } from '@/components/ui/refusal'
import { SidePanel } from '@/components/ui/side-panel'
import { tellDone } from '@/components/ui/tell'
import { refresh } from '@/components/ui/use-poll'
import type { AffectedJson, OverridesReplyJson } from '@/lib/wire/profile-override-replies'
import type { OverrideJson } from '@/lib/wire/profile-shapes'
import { AffectedNote } from './affected-note'
import { closable, HolidayList } from './holiday-list'
import classes from './hours.module.css'
import { countriesQuery, type House, holidaysQuery } from './hours-queries'

interface HolidaysPanelProps {
  house: House
  overrides: OverrideJson[]
  year: number
  today: string
  onYear: (year: number) => void
  onClose: () => void
}

/** The public holidays of a country and region in a year: those that are ticked are closed in one go. */
export function HolidaysPanel({ house, overrides, year, today, onYear, onClose }: HolidaysPanelProps) {
  const words = useTranslations('hours')
  const client = useQueryClient()
  const [place, setPlace] = useState<{ country: string; region: string | null } | null>(null)
  const [ticks, setTicks] = useState<Record<string, boolean>>({})
  const [affected, setAffected] = useState<AffectedJson | null>(null)
  const countries = useQuery(countriesQuery)
  const country = place?.country ?? countries.data?.likely ?? ''
  const region = place?.region ?? null
  const found = useQuery(holidaysQuery(country, region, year))
  const regions = countries.data?.countries.find(({ code }) => code === country)?.regions ?? []
  const own = overrides.filter(({ operator_id }) => operator_id === null)
  const days = (found.data?.holidays ?? []).map((holiday) => ({
    ...holiday,
    override: own.find(({ date }) => date === holiday.date) ?? null,
  }))
  const chosen = days.filter(
    (day) =>
      closable(day) && (ticks[day.date] ?? (day.type === 'public' && day.date >= today && !day.override)),
  )

  const close = useMutation({
    mutationFn: () =>
      ask<OverridesReplyJson>('POST', '/holidays', {
        body: {
          country,
          region,
          year,
          dates: chosen.map(({ date }) => date),
          replace: chosen.some(({ override }) => override),
        },
      }),
    onSuccess: async (answer) => {
      await refresh(client)
      setTicks({})
      tellDone(words('day.closedDone', { count: answer.overrides.length }))
      if (answer.affected_bookings.count > 0) setAffected(answer.affected_bookings)
    },
    onError: () => refresh(client),
  })

  const error = close.error ?? found.error ?? countries.error
  return (
    <SidePanel opened onClose={onClose} title={words('holidays.title')}>
      {affected ? (
        <AffectedNote affected={affected} person={null} manner={house.settings} canPlan onDone={onClose} />
      ) : (
        <div className={classes.form}>
          <Stack className={classes.fields} gap="md">
            <Select
              label={words('holidays.country')}
              searchable
              allowDeselect={false}
              nothingFoundMessage={words('holidays.noCountry')}
              placeholder={words('holidays.choose')}
              data={countries.data?.countries.map(({ code, name }) => ({ value: code, label: name })) ?? []}
              value={country || null}
              onChange={(code) => code && setPlace({ country: code, region: null })}
            />
            <SimpleGrid cols={2} spacing="sm">
              <Select
                label={words('holidays.region')}
                searchable
                disabled={regions.length === 0}
                allowDeselect={false}
                data={[
                  { value: '', label: words('holidays.allRegions') },
                  ...regions.map(({ code, name }) => ({ value: code, label: name })),
                ]}
                value={region ?? ''}
                onChange={(code) => setPlace({ country, region: code || null })}
              />
              <NumberInput
                label={words('holidays.year')}
                value={year}
                min={1970}
                max={2199}
                clampBehavior="blur"
                allowDecimal={false}
                onChange={(next) => typeof next === 'number' && next >= 1970 && next <= 2199 && onYear(next)}
              />
            </SimpleGrid>
            {error && <Refusal error={error} />}
            {found.isFetching && days.length === 0 ? (
              <Loader size="sm" aria-label={words('holidays.loading')} />
            ) : (
              country && (
                <HolidayList
                  days={days}
                  chosen={chosen.map(({ date }) => date)}
                  manner={house.settings}
                  onTick={(date, on) => setTicks({ ...ticks, [date]: on })}
                />
              )
            )}
          </Stack>
          <Group className={classes.footer}>
            <Button
              data-grow
              disabled={chosen.length === 0}
              loading={close.isPending}
              onClick={() => close.mutate()}
            >
              {words('holidays.close', { count: chosen.length })}
            </Button>
          </Group>
        </div>
      )}
    </SidePanel>
  )
}
