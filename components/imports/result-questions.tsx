'use client'

import { useTranslations } from 'next-intl'
import { Question } from '@/components/ui/question'
import { useChange } from '@/components/ui/use-change'

interface ResultQuestionProps {
  id: number
  opened: boolean
  onClose: () => void
}

/** What came in goes again, for everybody. */
export function UndoQuestion({ id, opened, onClose }: ResultQuestionProps) {
  const words = useTranslations('imports.result')
  const undo = useChange('/imports', words('notUndone'))
  return (
    <Question
      opened={opened}
      title={words('undoTitle')}
      action={words('undoConfirm')}
      isEnd
      isBusy={undo.isPending}
      onClose={onClose}
      onConfirm={() => undo.mutate({ method: 'POST', path: `/${id}/undo` }, { onSettled: onClose })}
    >
      {words('undoWhy')}
    </Question>
  )
}

/** With its entry in the list an import loses what it could be undone by. */
export function ForgetQuestion({
  id,
  opened,
  onClose,
  onForgotten,
}: ResultQuestionProps & { onForgotten: () => void }) {
  const words = useTranslations('imports.result')
  const forget = useChange('/imports', words('notForgotten'))
  const remove = () =>
    forget.mutate(
      { method: 'DELETE', path: `/${id}`, done: words('forgotten') },
      { onSuccess: onForgotten, onSettled: onClose },
    )
  return (
    <Question
      opened={opened}
      title={words('forgetTitle')}
      action={words('forget')}
      isBusy={forget.isPending}
      onClose={onClose}
      onConfirm={remove}
    >
      {words('forgetWhy')}
    </Question>
  )
}
