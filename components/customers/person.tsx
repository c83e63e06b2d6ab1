'use client'

import { Anchor } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { CustomerJson } from '@/lib/wire/profile-customer'
import { ContactForm } from './contact-form'
import type { PersonProps } from './customer-panel'
import { countOf, dayOf, momentOf, spendOf } from './customer-words'
import { History } from './history'
import { MailBlockedNote } from './mail-blocked-note'
import { NoteForm } from './note-form'
import classes from './person.module.css'
import { PersonActions } from './person-actions'
import { PersonSection } from './person-section'

/** Who they are, how to reach them, what to know, and everything they booked. */
export function Person({ customer, ...props }: PersonProps & { customer: CustomerJson }) {
  const words = useTranslations('customers')
  const { settings, canWrite } = props
  const figures = {
    last: dayOf(customer.last_visit, settings),
    next: momentOf(customer.next_visit, settings),
    spend: spendOf(customer, settings),
    visits: countOf(customer.visits, settings),
    noShows: countOf(customer.no_shows, settings),
    cancelled: countOf(customer.cancelled, settings),
  }
  return (
    <div className={classes.person}>
      <div>
        <h2 className={classes.heading}>{customer.name}</h2>
        <p className={classes.since}>{words('since', { date: dayOf(customer.created_at, settings) })}</p>
      </div>
      <MailBlockedNote customer={customer} settings={settings} canWrite={canWrite} />
      <dl className={classes.figures}>
        {Object.entries(figures).map(([name, text]) => (
          <div key={name}>
            <dt>{words(`columns.${name as keyof typeof figures}`)}</dt>
            <dd className="numbers">{text}</dd>
          </div>
        ))}
      </dl>
      <PersonSection
        title={words('contact')}
        edit={words('editContact')}
        canWrite={canWrite}
        editor={(close) => <ContactForm customer={customer} onClose={close} />}
      >
        <Contact customer={customer} />
      </PersonSection>
      <PersonSection
        title={words('fields.note')}
        edit={words('editNote')}
        canWrite={canWrite}
        editor={(close) => <NoteForm customer={customer} onClose={close} />}
      >
        {customer.note ? (
          <p className={classes.note}>{customer.note}</p>
        ) : (
          <p className={classes.none}>{words('noNote')}</p>
        )}
      </PersonSection>
      <PersonSection title={words('history')}>
        <History id={customer.id} settings={settings} />
      </PersonSection>
      {canWrite && <PersonActions customer={customer} {...props} />}
    </div>
  )
}

function Contact({ customer: { email, phone } }: { customer: CustomerJson }) {
  const words = useTranslations('customers')
  if (!email && !phone) return <p className={classes.none}>{words('noContact')}</p>
  return (
    <div className={classes.contact}>
      {email && (
        <div>
          <Anchor href={`mailto:${email}`}>{email}</Anchor>
        </div>
      )}
      {phone && (
        <div>
          <Anchor href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</Anchor>
        </div>
      )}
    </div>
  )
}
