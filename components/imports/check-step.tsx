'use client'

import { Alert, Button, Skeleton, Stack, Text } from '@mantine/core'
import { IconArrowLeft, IconMailOff } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Refusal } from '@/components/ui/refusal'
import { useChange } from '@/components/ui/use-change'
import { isTable } from '@/lib/domain/import'
import { type PartCounts, sumIn, total } from './counts'
import { CountsTable } from './counts-table'
import { everyPage } from './every-page'
import { FaultsTable } from './faults-table'
import { FileFacts } from './file-facts'
import { checkQuery } from './import-queries'
import classes from './imports.module.css'
import { Questions, type QuestionsProps } from './questions'
import { StepFoot } from './step-foot'
import { useCounted } from './use-counted'
import { useIsChanging } from './use-draft'

interface CheckStepProps extends QuestionsProps {
  onBack: () => void
  onDiscarded: () => void
}

/** What would become of a file, before anything does; from here it is run. */
export function CheckStep({ onBack, onDiscarded, ...asked }: CheckStepProps) {
  const words = useTranslations('imports.check')
  const counted = useCounted()
  const { draft } = asked
  const isChanging = useIsChanging(draft.id)
  const check = useInfiniteQuery({ ...checkQuery(draft), enabled: !isChanging })
  const run = useChange('/imports')
  const [first] = check.data?.pages ?? []
  const toCome: PartCounts = first ? sumIn(first.counts, 'created') : {}
  const isAny = first !== undefined && total(toCome) + total(sumIn(first.counts, 'updated')) > 0
  return (
    <section aria-labelledby="step-title">
      <h2 id="step-title" className={classes.heading}>
        {words('title')}
      </h2>
      <FileFacts draft={draft} />
      {!isTable(draft.kind) && <Questions {...asked} />}
      {check.isPending && (
        <Stack gap="sm" role="status">
          <Text c="dimmed">{words('busy')}</Text>
          <Skeleton height={96} radius="lg" />
        </Stack>
      )}
      {check.error && (
        <Stack gap="sm" align="flex-start">
          <Refusal error={check.error} />
          <Button variant="default" onClick={() => check.refetch()}>
            {words('again')}
          </Button>
        </Stack>
      )}
      {first && (
        <>
          <CountsTable counts={first.counts} />
          <Verdict refused={total(sumIn(first.counts, 'refused'))} isAny={isAny} />
          {first.total > 0 && (
            <FaultsTable
              faults={check.data?.pages.flatMap(({ errors }) => errors) ?? []}
              total={first.total}
              hasParts={!isTable(draft.kind)}
              columns={draft.columns}
              isBusy={check.isFetchingNextPage}
              onMore={() => check.fetchNextPage()}
              all={async () => (await everyPage(check)).flatMap(({ errors }) => errors)}
            />
          )}
        </>
      )}
      {run.error && (
        <div className={classes.refused}>
          <Refusal error={run.error} />
        </div>
      )}
      <StepFoot id={draft.id} onDiscarded={onDiscarded}>
        {isTable(draft.kind) && (
          <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
            {words('back')}
          </Button>
        )}
        <Button
          disabled={!isAny || isChanging}
          loading={run.isPending}
          onClick={() => run.mutate({ method: 'POST', path: `/${draft.id}/run` })}
        >
          {total(toCome) > 0 ? words('run', { what: counted(toCome) }) : words('runAll')}
        </Button>
      </StepFoot>
    </section>
  )
}

/** The figures in a sentence, and what worries most: that visitors would hear of it. */
function Verdict({ refused, isAny }: { refused: number; isAny: boolean }) {
  const words = useTranslations('imports.check')
  const sentence = isAny
    ? refused > 0
      ? words('some', { count: refused })
      : words('fine')
    : words(refused > 0 ? 'nothing' : 'same')
  return (
    <Alert color={refused > 0 ? 'orange' : 'pine'} variant="light" role="status" className={classes.verdict}>
      <p>{sentence}</p>
      {isAny && (
        <p className={classes.calm}>
          <IconMailOff size={16} stroke={1.6} aria-hidden /> {words('quiet')}
        </p>
      )}
    </Alert>
  )
}
