import type { Metadata } from 'next'
import { Gone } from '@/components/visitor/manage/gone'

export const metadata: Metadata = { robots: { index: false, follow: false } }

export default function LinkOpensNothing() {
  return <Gone />
}
