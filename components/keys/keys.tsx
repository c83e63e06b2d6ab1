'use client'

import { Anchor, Button, EmptyState } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useQueryStates } from 'nuqs'
import { BackLink } from '@/components/ui/back-link'
import { Page } from '@/components/ui/page'
import { usePoll } from '@/components/ui/use-poll'
import { Wanted } from '@/components/ui/wanted'
import { KeyList } from './key-list'
import type { KeyPanelProps } from './key-panel'
import { keysQuery } from './key-queries'
import classes from './keys.module.css'
import { keysUrl } from './keys-url'

const KeyPanel = dynamic(() => import('./key-panel').then((part) => part.KeyPanel), { ssr: false })
const NewKeyPanel = dynamic(() => import('./new-key-panel').then((part) => part.NewKeyPanel), { ssr: false })

interface KeysProps extends Omit<KeyPanelProps, 'onClose'> {
  /** The change clock that the page's data was read under. */
  ts: number
}

/** The keys that open the diary to programs, and those that have ended. */
export function Keys({ ts, ...props }: KeysProps) {
  usePoll(ts)
  const words = useTranslations('keys')
  const [url, setUrl] = useQueryStates(keysUrl, { history: 'push' })
  const { data: keys } = useSuspenseQuery(keysQuery)
  const ended = keys.filter(({ state }) => state !== 'active')
  const live = keys.filter(({ state }) => state === 'active')
  // A press before the page's script runs would be lost.
  const isHere = useMounted()
  const add = (
    <Button
      leftSection={<IconPlus size={16} stroke={2} />}
      disabled={!isHere}
      onClick={() => setUrl({ add: true })}
    >
      {words('add')}
    </Button>
  )
  const list = { settings: props.settings, now: props.now, onOpen: (key: number) => void setUrl({ key }) }
  return (
    <Page
      title={words('title')}
      description={words('intro')}
      actions={
        <>
          <BackLink href="/settings#api-keys">{words('back')}</BackLink>
          <Anchor href="/docs/api" size="sm">
            {words('docs.open')}
          </Anchor>
          {live.length > 0 && add}
        </>
      }
    >
      {live.length > 0 ? (
        <KeyList label={words('title')} keys={live} {...list} />
      ) : (
        <EmptyState
          mt="xl"
          icon={<IconKey size={28} stroke={1.5} />}
          title={words('none')}
          description={words('noneWhy')}
        >
          <EmptyState.Actions>{add}</EmptyState.Actions>
        </EmptyState>
      )}
      {ended.length > 0 && (
        <details className={classes.ended}>
          <summary>
            {words('ended')} <span className="numbers">({ended.length})</span>
          </summary>
          <KeyList label={words('ended')} keys={ended} {...list} />
        </details>
      )}
      <Wanted when={url.add}>
        <NewKeyPanel opened={url.add} onClose={() => setUrl({ add: false })} {...props} />
      </Wanted>
      <Wanted when={url.key !== null}>
        <KeyPanel id={url.key} onClose={() => setUrl({ key: null })} {...props} />
      </Wanted>
    </Page>
  )
}
