'use client'

import { ActionIcon, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { tellTrouble } from '@/components/ui/tell'
import type { StaffJson } from '@/lib/wire/profile-shapes'
import classes from './staff.module.css'
import type { StaffData } from './staff-query'
import { TimeOffForm } from './time-off-form'
import { timeOffOf } from './time-off-of'
import { useWrite } from './use-write'

interface TimeOffPartProps {
  person: StaffJson
  data: StaffData
  today: string
  canWrite: boolean
}

/** When somebody is away, from today on, and the way to say so. */
export function TimeOffPart({ person, data, today, canWrite }: TimeOffPartProps) {
  const words = useTranslations('staff.off')
  const write = useWrite()
  const entries = timeOffOf(data, person.id, today)

  function remove(path: string, when: string) {
    write.mutate(
      { method: 'DELETE', path, done: words('removed', { when }) },
      { onError: (error) => tellTrouble(error, { what: words('notRemoved') }) },
    )
  }

  return (
    <>
      {entries.length === 0 ? (
        <Text c="dimmed" size="sm" mb="md">
          {words('none', { name: person.name })}
        </Text>
      ) : (
        <ul className={classes.list} aria-label={words('title')}>
          {entries.map(({ path, when, what }) => (
            <li key={path} className={classes.entry}>
              <div>
                <div className="numbers">{when}</div>
                <p className={classes.quiet}>{what || words('special')}</p>
              </div>
              {canWrite && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={words('remove', { when })}
                  loading={write.isPending && write.variables.path === path}
                  onClick={() => remove(path, when)}
                >
                  <IconTrash size={18} />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {canWrite && <TimeOffForm person={person} today={today} settings={data.settings} />}
    </>
  )
}
