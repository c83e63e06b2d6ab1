'use client'

import { Alert, Button, FileButton, Loader, Text } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useFormatter, useTranslations } from 'next-intl'
import { type DragEvent, useRef, useState } from 'react'
import { type ImportKind, importFileLimit } from '@/lib/domain/import'
import { accepted, inMegabytes, type WrongFile, wrongWith } from './file-choice'
import classes from './imports.module.css'

interface FileDropProps {
  kind: ImportKind
  /** The file that is on its way. */
  reading: string | null
  onFile: (file: File) => void
}

/** Takes a file that is dropped here or chosen, and says at once when it can be none of the kind. */
export function FileDrop({ kind, reading, onFile }: FileDropProps) {
  const words = useTranslations('imports')
  const [isOver, setOver] = useState(false)
  const [wrong, setWrong] = useState<{ why: WrongFile; file: File | undefined } | null>(null)
  const again = useRef<() => void>(null)
  // A press before the page's script runs would be lost.
  const isHere = useMounted()

  function take(files: File[]) {
    const [file] = files
    const why = wrongWith(files, kind)
    setWrong(why && { why, file })
    if (file && why === null) onFile(file)
    // Otherwise the same file, put right, could not be chosen a second time.
    again.current?.()
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (reading === null) take([...event.dataTransfer.files])
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: what stands in a fieldset cannot be centred */}
      <div
        role="group"
        className={classes.drop}
        data-over={isOver || undefined}
        aria-busy={reading !== null}
        aria-label={words('drop.label')}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
        }}
        onDrop={drop}
      >
        {reading === null ? (
          <IconFileSpreadsheet size={36} stroke={1.2} aria-hidden />
        ) : (
          <Loader size={36} aria-hidden />
        )}
        <Text fw={550} className={classes.dropWords}>
          {reading === null
            ? words(isOver ? 'drop.now' : 'drop.here')
            : words('drop.reading', { name: reading })}
        </Text>
        {reading === null && (
          <>
            <Text size="sm" c="dimmed">
              {words('drop.or')}
            </Text>
            <FileButton accept={accepted(kind)} resetRef={again} onChange={(file) => file && take([file])}>
              {(props) => (
                <Button {...props} disabled={!isHere}>
                  {words('drop.choose')}
                </Button>
              )}
            </FileButton>
            <Text size="sm" c="dimmed">
              {words('drop.limit', { type: words(`kinds.${kind}.file`), size: inMegabytes(importFileLimit) })}
            </Text>
          </>
        )}
      </div>
      {wrong && reading === null && <WrongFileNote {...wrong} />}
    </>
  )
}

function WrongFileNote({ why, file }: { why: WrongFile; file: File | undefined }) {
  const words = useTranslations('imports')
  const format = useFormatter()
  return (
    <Alert color="orange" variant="light" role="alert" mt="sm" title={words('wrong.title')}>
      {words(`wrong.${why}`, {
        name: file?.name ?? '',
        size: format.number(inMegabytes(file?.size ?? 0), { maximumFractionDigits: 1 }),
        limit: inMegabytes(importFileLimit),
      })}
    </Alert>
  )
}
