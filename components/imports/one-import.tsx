'use client'

import { Button, EmptyState, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { ApiError } from '@/components/ui/api'
import { Trouble } from '@/components/ui/trouble'
import { isTable } from '@/lib/domain/import'
import type { ImportJson } from '@/lib/wire/profile-import'
import type { ServiceJson, SettingsJson, StaffJson } from '@/lib/wire/profile-shapes'
import { importQuery } from './import-queries'
import classes from './imports.module.css'
import { type Step, Steps } from './steps'
import { useDraft } from './use-draft'

const loading = () => <Skeleton height={320} radius="lg" />
const ColumnsStep = dynamic(() => import('./columns-step').then((part) => part.ColumnsStep), { loading })
const CheckStep = dynamic(() => import('./check-step').then((part) => part.CheckStep), { loading })
const Running = dynamic(() => import('./running').then((part) => part.Running), { loading })
const Result = dynamic(() => import('./result').then((part) => part.Result), { loading })

interface OneImportProps {
  id: number
  step: 'columns' | 'check'
  settings: SettingsJson
  services: ServiceJson[]
  staff: StaffJson[]
  onStep: (step: 'columns' | 'check') => void
  /** Back to where files are chosen. */
  onLeave: () => void
}

/** A file on its way in, at the step it has reached; or what became of it. */
export function OneImport({ id, onLeave, ...props }: OneImportProps) {
  const words = useTranslations('imports')
  const { data: shown, error, refetch } = useQuery(importQuery(id))
  if (error instanceof ApiError && error.status === 404)
    return (
      <EmptyState mt="xl" title={words('notShown')} description={words('notShownWhy')}>
        <EmptyState.Actions>
          <Button variant="default" onClick={onLeave}>
            {words('all')}
          </Button>
        </EmptyState.Actions>
      </EmptyState>
    )
  if (error && !shown) return <Trouble title={words('notShown')} onRetry={() => void refetch()} />
  if (!shown) return <Skeleton height={320} radius="lg" />
  const step = isTable(shown.kind) ? props.step : 'check'
  const at: Step = shown.status === 'draft' ? step : 'done'
  return (
    <div className={classes.one}>
      <Steps kind={shown.kind} at={at} />
      <Stage shown={shown} {...props} step={step} onLeave={onLeave} />
    </div>
  )
}

type StageProps = Omit<OneImportProps, 'id'> & { shown: ImportJson }

function Stage({ shown, step, settings, services, staff, onStep, onLeave }: StageProps) {
  const { mutate: onChange } = useDraft(shown.id)
  const { status } = shown
  if (status === 'running' || status === 'undoing') return <Running shown={shown} />
  if (status !== 'draft')
    return <Result shown={{ ...shown, status }} settings={settings} onAnother={onLeave} />
  const asked = { draft: shown, settings, services, staff, onChange, onDiscarded: onLeave }
  return step === 'columns' ? (
    <ColumnsStep {...asked} onNext={() => onStep('check')} />
  ) : (
    <CheckStep {...asked} onBack={() => onStep('columns')} />
  )
}
