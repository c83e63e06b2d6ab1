'use client'

import { Tabs } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useQueryStates } from 'nuqs'
import { DraftPanel } from '@/components/ui/draft-panel'
import { AccessPart } from './access-part'
import { DetailsForm } from './details-form'
import { InviteForm } from './invite-form'
import { MemberForm } from './member-form'
import classes from './staff.module.css'
import type { AccessData, StaffData } from './staff-query'
import { closed, staffUrl, type Tab } from './staff-url'

const CalendarImports = dynamic(() =>
  import('@/components/calendar-imports/calendar-imports').then((part) => part.CalendarImports),
)
const Feeds = dynamic(() => import('@/components/feeds/feeds').then((part) => part.Feeds))
const HoursPart = dynamic(() => import('./hours-part').then((part) => part.HoursPart))
const TimeOffPart = dynamic(() => import('./time-off-part').then((part) => part.TimeOffPart))

export interface PersonPanelProps {
  data: StaffData
  access: AccessData | null
  today: string
  canWrite: boolean
  canManage: boolean
}

/** Whoever is open in the URL: a person with their parts, a new one, somebody's access. */
export function PersonPanel({ data, access, today, canWrite, canManage }: PersonPanelProps) {
  const words = useTranslations('staff')
  const feeds = useTranslations('feeds')
  const calendars = useTranslations('calendarImports')
  const [url, setUrl] = useQueryStates(staffUrl)
  const close = () => setUrl(closed)
  const person = data.staff.find(({ id }) => id === url.person)
  const member = access?.members.find(({ id }) => id === url.member)
  const making = canWrite && url.new === 'person'
  const inviting = canManage && url.new === 'invitation'
  const title = making
    ? words('addPerson')
    : inviting
      ? words('access.invite')
      : (person?.name ?? member?.name ?? words('nobody'))
  const isOpen = making || inviting || url.person !== null || (canManage && url.member !== null)

  return (
    <DraftPanel opened={isOpen} onClose={close} title={title}>
      {making && (
        <div className={classes.tab}>
          <DetailsForm
            person={null}
            data={data}
            canWrite
            onAdded={(id) => setUrl({ ...closed, person: id, tab: 'hours' })}
            onGone={close}
          />
        </div>
      )}
      {inviting && (
        <div className={classes.tab}>
          <InviteForm person={null} staff={data.staff} onInvited={close} />
        </div>
      )}
      {!making && !inviting && member && !person && (
        <div className={classes.tab}>
          <MemberForm
            key={member.id}
            member={member}
            staff={data.staff}
            settings={data.settings}
            onGone={close}
          />
        </div>
      )}
      {!making && !inviting && !person && !member && <p className={classes.tab}>{words('nobodyHint')}</p>}
      {person && !making && !inviting && (
        <Tabs key={person.id} value={url.tab} onChange={(tab) => setUrl({ tab: tab as Tab })} keepMounted>
          <Tabs.List className={classes.tabs}>
            <Tabs.Tab value="details">{words('tabs.details')}</Tabs.Tab>
            <Tabs.Tab value="hours">{words('tabs.hours')}</Tabs.Tab>
            <Tabs.Tab value="off">{words('tabs.off')}</Tabs.Tab>
            {canManage && <Tabs.Tab value="access">{words('tabs.access')}</Tabs.Tab>}
          </Tabs.List>
          <Tabs.Panel value="details" className={classes.tab}>
            <DetailsForm person={person} data={data} canWrite={canWrite} onGone={close} />
            {canWrite && !person.archived && (
              <section className={classes.feeds} aria-labelledby="person-feeds">
                <h3 id="person-feeds">{feeds('title')}</h3>
                <p>{feeds('description')}</p>
                <Feeds staffId={person.id} manner={data.settings} />
              </section>
            )}
            {canWrite && !person.archived && (
              <section className={classes.feeds} aria-labelledby="person-calendars">
                <h3 id="person-calendars">{calendars('title')}</h3>
                <p>{calendars('description')}</p>
                <CalendarImports staffId={person.id} manner={data.settings} />
              </section>
            )}
          </Tabs.Panel>
          <Tabs.Panel value="hours" className={classes.tab}>
            <HoursPart person={person} data={data} today={today} canWrite={canWrite} />
          </Tabs.Panel>
          <Tabs.Panel value="off" className={classes.tab}>
            <TimeOffPart person={person} data={data} today={today} canWrite={canWrite} />
          </Tabs.Panel>
          {canManage && access && (
            <Tabs.Panel value="access" className={classes.tab}>
              <AccessPart person={person} data={data} access={access} />
            </Tabs.Panel>
          )}
        </Tabs>
      )}
    </DraftPanel>
  )
}
