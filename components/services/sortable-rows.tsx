'use client'

import {
  DragDropContext,
  Draggable,
  Droppable,
  type DropResult,
  type ResponderProvided,
} from '@hello-pangea/dnd'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { ServiceJson } from '@/lib/wire/profile-shapes'
import { RowHandle } from './row-handle'
import type { RowsProps } from './service-list'
import { reordered } from './service-order'
import { ServiceRow } from './service-row'
import classes from './services.module.css'

interface SortableRowsProps extends RowsProps {
  onMove: (from: number, to: number) => void
}

/** Rows that are moved by their handle: dragged, or with Space and the arrows. */
export function SortableRows({ kind, services, data, onOpen, onMove }: SortableRowsProps) {
  const words = useTranslations('services.order')
  const [shown, setShown] = useDropped(services)
  const nameAt = (index: number) => shown[index]?.name ?? ''
  const total = shown.length

  const drop = ({ source, destination }: DropResult, { announce }: ResponderProvided) => {
    if (!destination || destination.index === source.index)
      return announce(words('stays', { name: nameAt(source.index) }))
    announce(words('dropped', { name: nameAt(source.index), place: destination.index + 1, total }))
    setShown(reordered(shown, kind, source.index, destination.index))
    onMove(source.index, destination.index)
  }

  return (
    <DragDropContext
      dragHandleUsageInstructions={words('instructions')}
      onDragStart={({ source }, { announce }) =>
        announce(words('lifted', { name: nameAt(source.index), place: source.index + 1, total }))
      }
      onDragUpdate={({ source, destination }, { announce }) =>
        destination &&
        announce(words('over', { name: nameAt(source.index), place: destination.index + 1, total }))
      }
      onDragEnd={drop}
    >
      <Droppable droppableId={kind}>
        {(list) => (
          <ul ref={list.innerRef} {...list.droppableProps} className={classes.list}>
            {shown.map((service, index) => (
              <Draggable key={service.id} draggableId={String(service.id)} index={index}>
                {({ innerRef, draggableProps, dragHandleProps }, { isDragging }) => (
                  <li ref={innerRef} {...draggableProps} data-lifted={isDragging || undefined}>
                    <ServiceRow
                      service={service}
                      staff={data.staff}
                      locale={data.settings.locale}
                      handle={
                        <RowHandle {...dragHandleProps} aria-label={words('move', { name: service.name })} />
                      }
                      onOpen={() => onOpen(service.id)}
                    />
                  </li>
                )}
              </Draggable>
            ))}
            {list.placeholder}
          </ul>
        )}
      </Droppable>
    </DragDropContext>
  )
}

/** Shows a drop at once: the cache tells its readers a turn later, and a row would be seen going back and forth. */
function useDropped(services: ServiceJson[]) {
  const [dropped, setDropped] = useState<ServiceJson[] | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the cache says next is the truth again
  useEffect(() => setDropped(null), [services])
  return [dropped ?? services, setDropped] as const
}
