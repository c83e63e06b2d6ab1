import { redirect } from 'next/navigation'
import { Landing } from '@/components/ui/landing'
import { Providers } from '@/components/ui/providers'
import { currentActor } from '@/lib/auth/session'

/** The diary for those who have one; for everybody else, what it is and the way in. */
export default async function Home() {
  if (await currentActor()) redirect('/calendar')
  return (
    <Providers>
      <Landing />
    </Providers>
  )
}
