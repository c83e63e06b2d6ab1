import { DiarySkeleton } from '@/components/bookings/diary-skeleton'

export default function Loading() {
  return <DiarySkeleton />
}
