import { randomId } from '@mantine/hooks'
import type { NotificationData } from '@mantine/notifications'

/** No page waits for it: the stage of notices loads it once the page stands. */
const load = () => import('@mantine/notifications')

/** Shows a notice, and answers the id by which it can be taken away. */
export function showNotice(notice: NotificationData): string {
  const id = notice.id ?? randomId('notice-')
  void load().then(({ notifications }) => notifications.show({ ...notice, id }))
  return id
}

export function hideNotice(id: string): void {
  void load().then(({ notifications }) => notifications.hide(id))
}
