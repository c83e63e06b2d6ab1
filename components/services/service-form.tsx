'use client'

import { Button, Group } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { ApiError } from '@/components/ui/api'
import { errorsOf } from '@/components/ui/because'
import { Refusal } from '@/components/ui/refusal'
import { useUnsaved } from '@/components/ui/unsaved'
import { useFirstWrong } from '@/components/ui/use-first-wrong'
import type { ServiceJson } from '@/lib/wire/profile-shapes'
import { BasicFields } from './basic-fields'
import { FixedTimes } from './fixed-times'
import { MeanwhileNote } from './meanwhile-note'
import { PeopleFields } from './people-fields'
import { PriceFields } from './price-fields'
import { QuestionsFields } from './questions-fields'
import { RuleFields } from './rule-fields'
import { ServiceMenu } from './service-menu'
import { emptyIn } from './service-values'
import classes from './services.module.css'
import type { ServicesData } from './services-query'
import { StayFields } from './stay-fields'
import { TimeFields } from './time-fields'
import { useDraft } from './use-draft'
import { useSave } from './use-save'

interface ServiceFormProps {
  /** id 0: a new one. */
  service: ServiceJson
  data: ServicesData
  canWrite: boolean
  canSeeCosts: boolean
  /** Whether it is being asked what stays when the service leaves the offer. */
  removing: boolean
  onRemoving: (removing: boolean) => void
  onCopy: () => void
  onDone: () => void
}

/** A service with the fields that matter for its kind. Those who may not change it read it. */
export function ServiceForm(props: ServiceFormProps) {
  const { service, data, canWrite, canSeeCosts, onDone } = props
  const words = useTranslations('services')
  const common = useTranslations('ui')
  const isNew = service.id === 0
  const draft = useDraft(service, isNew && service.name === '' ? { price: null } : {})
  const save = useSave()
  const [fields, pointOutWrong] = useFirstWrong()
  const isDirty = draft.changed.some((key) => !(isNew && key === 'price' && draft.values.price === null))
  useUnsaved(isDirty)

  const submit = () => {
    const empty = emptyIn(draft.values, service.kind)
    draft.setErrors(Object.fromEntries(empty.map((key) => [key, common('required')])))
    if (empty.length > 0) return pointOutWrong()
    if (!isNew && draft.changed.length === 0) return onDone()
    save.mutate(
      { service, values: draft.values, changed: draft.changed },
      {
        onSuccess: onDone,
        onError: (error) => {
          draft.setErrors(errorsOf(error))
          pointOutWrong()
        },
      },
    )
  }
  const isSaidAtFields = save.error instanceof ApiError && save.error.errors.length > 0
  const { staff, locations, settings } = data

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <fieldset ref={fields} className={classes.sections} disabled={!canWrite}>
        <MeanwhileNote draft={draft} />
        <BasicFields draft={draft} isNew={isNew} />
        {service.kind === 'rental' ? (
          <StayFields draft={draft} settings={settings} />
        ) : (
          <TimeFields draft={draft} />
        )}
        {service.kind === 'appointment' && !isNew && !service.archived && (
          <FixedTimes service={service} settings={settings} canWrite={canWrite} />
        )}
        <PriceFields draft={draft} locale={settings.locale} canSeeCosts={canSeeCosts} />
        <PeopleFields draft={draft} staff={staff} locations={locations} />
        <RuleFields draft={draft} settings={settings} />
        <QuestionsFields draft={draft} />
        {save.error && !isSaidAtFields && <Refusal error={save.error} />}
      </fieldset>
      {canWrite && (
        <div className={classes.footer}>
          {isNew ? <span /> : <ServiceMenu {...props} />}
          <Group gap="xs">
            <Button type="submit" loading={save.isPending}>
              {isNew ? words('create') : common('save')}
            </Button>
          </Group>
        </div>
      )}
    </form>
  )
}
