'use client'

import { Badge, Button, Group, Progress, Text } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { IconBraces, IconCheck, IconDownload, IconTable } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ExportFormat } from '@/lib/wire/profile-export'
import classes from './exports.module.css'
import { sizeWords } from './size-words'
import { type Standing, useExport } from './use-export'

const icons = { zip: IconTable, json: IconBraces }

interface ExportCardProps {
  format: ExportFormat
  locale: string
}

/** One way to take everything along: what it is, and its download. */
export function ExportCard({ format, locale }: ExportCardProps) {
  const words = useTranslations('exports')
  const { standing, begin, stop } = useExport(format, locale)
  // A press before the page's script runs would be lost.
  const isHere = useMounted()
  const Icon = icons[format]
  const isRunning = standing.state === 'running'
  return (
    <section className={classes.card} aria-labelledby={`export-${format}`}>
      <span className={classes.icon}>
        <Icon size={22} stroke={1.6} aria-hidden />
      </span>
      <div className={classes.about}>
        <Group gap="xs">
          <h2 id={`export-${format}`}>{words(`formats.${format}.name`)}</h2>
          <Badge variant="default" size="sm" radius="sm">
            {words(`formats.${format}.file`)}
          </Badge>
        </Group>
        <p>{words(`formats.${format}.about`)}</p>
      </div>
      <div className={classes.foot}>
        <Progressed standing={standing} locale={locale} />
        {isRunning ? (
          <Button size="md" variant="default" onClick={stop}>
            {words('cancel')}
          </Button>
        ) : (
          <Button
            size="md"
            variant={standing.state === 'none' ? 'filled' : 'default'}
            leftSection={<IconDownload size={18} stroke={1.8} />}
            disabled={!isHere}
            onClick={() => void begin()}
          >
            {words(standing.state === 'none' ? `formats.${format}.get` : 'again')}
          </Button>
        )}
      </div>
    </section>
  )
}

/** How far it is: nobody knows how much there will be, so what has come is told. */
function Progressed({ standing, locale }: { standing: Standing; locale: string }) {
  const words = useTranslations('exports')
  if (standing.state === 'none') return null
  const size = sizeWords(standing.bytes, locale)
  if (standing.state === 'saved')
    return (
      <Text size="sm" className={classes.saved}>
        <IconCheck size={16} stroke={2} aria-hidden />
        {words('saved', { name: standing.name, size })}
      </Text>
    )
  return (
    <div className={classes.running}>
      <Progress.Root size="sm">
        <Progress.Section value={100} animated withAria={false} />
      </Progress.Root>
      <Text size="sm" c="dimmed" className="numbers">
        {words('far', { size })}
      </Text>
    </div>
  )
}
