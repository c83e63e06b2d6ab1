'use client'

import { Button, EmptyState, Switch } from '@mantine/core'
import { IconPlus, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useQueryStates } from 'nuqs'
import { useState } from 'react'
import { Page } from '@/components/ui/page'
import { Trouble } from '@/components/ui/trouble'
import { usePoll } from '@/components/ui/use-poll'
import { OtherMembers } from './other-members'
import { nearPanel, PersonDoor } from './person-door'
import { PersonRow } from './person-row'
import classes from './staff.module.css'
import { accessQuery, staffQuery } from './staff-query'
import { staffUrl } from './staff-url'
import { useMoves } from './use-moves'

interface StaffProps {
  /** Today in the profile's zone, and the first day of its week. */
  today: string
  weekFrom: string
  canWrite: boolean
  canManage: boolean
}

/** The people of the business: who they are, when they work this week, what they offer, and who may sign in. */
export function Staff({ today, weekFrom, canWrite, canManage }: StaffProps) {
  const words = useTranslations('staff')
  const shown = useQuery(staffQuery(weekFrom))
  const access = useQuery({ ...accessQuery, enabled: canManage })
  const [, setUrl] = useQueryStates(staffUrl)
  const [withArchived, setWithArchived] = useState(false)
  const move = useMoves()
  usePoll(shown.data?.ts)

  if (!shown.data) return shown.error && <Trouble title={words('broken')} onRetry={() => shown.refetch()} />
  const { data } = shown
  const archived = data.staff.filter((person) => person.archived)
  const people = data.staff.filter((person) => withArchived || !person.archived)

  return (
    <Page
      title={words('title')}
      description={words('description')}
      actions={
        canWrite && (
          <Button
            {...nearPanel}
            leftSection={<IconPlus size={16} />}
            onClick={() => setUrl({ new: 'person' })}
          >
            {words('addPerson')}
          </Button>
        )
      }
      wide
    >
      {people.length === 0 ? (
        <EmptyState
          icon={<IconUsers size={28} stroke={1.5} />}
          title={words('empty')}
          description={words('emptyHint')}
        />
      ) : (
        <ul className={classes.list}>
          {people.map((person, index) => (
            <PersonRow
              key={person.id}
              person={person}
              data={data}
              weekFrom={weekFrom}
              member={access.data?.members.find(({ operator_id }) => operator_id === person.id)}
              invitation={access.data?.invitations.find(({ operator_id }) => operator_id === person.id)}
              onOpen={() => setUrl({ person: person.id })}
              {...(canWrite && {
                onUp: index > 0 ? () => move(people, index, index - 1) : null,
                onDown: index < people.length - 1 ? () => move(people, index, index + 1) : null,
              })}
            />
          ))}
        </ul>
      )}
      {archived.length > 0 && (
        <Switch
          mt="md"
          label={words('showArchived', { count: archived.length })}
          checked={withArchived}
          onChange={(event) => setWithArchived(event.currentTarget.checked)}
        />
      )}
      {canManage && access.data && <OtherMembers access={access.data} settings={data.settings} />}
      <PersonDoor
        data={data}
        access={access.data ?? null}
        today={today}
        canWrite={canWrite}
        canManage={canManage}
      />
    </Page>
  )
}
