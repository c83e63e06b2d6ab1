'use client'

import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useQueryStates } from 'nuqs'
import { Page } from '@/components/ui/page'
import { PageSkeleton } from '@/components/ui/page-skeleton'
import { Trouble } from '@/components/ui/trouble'
import { usePoll } from '@/components/ui/use-poll'
import { Wanted } from '@/components/ui/wanted'
import { ArchivedServices } from './archived-services'
import { NoServices } from './no-services'
import { ServiceList } from './service-list'
import { servicesQuery } from './services-query'
import { closed, servicesUrl } from './services-url'

const KindChooser = dynamic(() => import('./kind-chooser').then((part) => part.KindChooser), { ssr: false })
const ServicePanel = dynamic(() => import('./service-panel').then((part) => part.ServicePanel), {
  ssr: false,
})

interface ServicesProps {
  canWrite: boolean
  canSeeCosts: boolean
}

/** What the business sells: the list in its order, and one service open beside it. */
export function Services({ canWrite, canSeeCosts }: ServicesProps) {
  const words = useTranslations('services')
  const { data, error, refetch } = useQuery(servicesQuery)
  const [url, setUrl] = useQueryStates(servicesUrl, { history: 'push' })
  const [choosing, { open: choose, close: stopChoosing }] = useDisclosure(false)
  usePoll(data?.ts)
  if (!data) return error ? <Trouble title={words('trouble')} onRetry={refetch} /> : <PageSkeleton />

  const show = (next: Partial<typeof url>) => setUrl({ ...closed, ...next })
  return (
    <Page
      title={words('title')}
      description={words('description')}
      actions={
        canWrite && (
          <Button leftSection={<IconPlus size={18} />} onClick={choose}>
            {words('new')}
          </Button>
        )
      }
    >
      {data.services.every(({ archived }) => archived) && (
        <NoServices onChoose={canWrite ? (kind) => show({ new: kind }) : null} />
      )}
      <ServiceList data={data} canWrite={canWrite} onOpen={(service) => show({ service })} />
      <ArchivedServices data={data} canWrite={canWrite} onOpen={(service) => show({ service })} />
      <Wanted when={choosing}>
        <KindChooser
          opened={choosing}
          onClose={stopChoosing}
          onChoose={(kind) => {
            stopChoosing()
            show({ new: kind })
          }}
        />
      </Wanted>
      <Wanted when={Object.values(url).some((opened) => opened !== null)}>
        <ServicePanel
          data={data}
          url={url}
          canWrite={canWrite}
          canSeeCosts={canSeeCosts}
          onCopy={(copy) => show({ copy })}
          onClose={() => show({})}
        />
      </Wanted>
    </Page>
  )
}
