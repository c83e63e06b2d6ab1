import { Button, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { moment } from '@/components/ui/words'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import classes from './imports.module.css'

interface UndoNoteProps {
  until: string
  settings: SettingsJson
  onUndo: () => void
}

/** The way back, and how long there is one. */
export function UndoNote({ until, settings, onUndo }: UndoNoteProps) {
  const words = useTranslations('imports.result')
  return (
    <div className={classes.undo}>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={16} stroke={1.8} aria-hidden />}
        onClick={onUndo}
      >
        {words('undo')}
      </Button>
      <Text size="sm" c="dimmed" className="numbers">
        {words('undoUntil', { when: moment(until, settings) })}
      </Text>
    </div>
  )
}
