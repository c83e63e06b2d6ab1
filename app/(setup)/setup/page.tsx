import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { HoursStep } from '@/components/setup/hours-step'
import { ServiceStep } from '@/components/setup/service-step'
import { SetupFrame } from '@/components/setup/setup-frame'
import { sessionOrSignIn } from '@/lib/auth/session'
import { localOf } from '@/lib/domain/local-time'
import { may } from '@/lib/domain/permission'
import { setupOf } from '@/lib/settings/setup'
import { toSetup } from '@/lib/wire/profile-setup'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('setup'))('title'),
})

/** The first run, where it was left. */
export default async function SetupPage() {
  const { actor } = await sessionOrSignIn('/setup')
  const { services, schedule, settings } = toSetup(await setupOf(actor))
  const [service] = services
  if (settings.setup_step === null || !service || !may(actor, 'settings.write')) redirect('/calendar')
  return (
    <SetupFrame step={settings.setup_step}>
      {settings.setup_step === 'service' ? (
        <ServiceStep service={service} />
      ) : (
        <HoursStep
          schedule={schedule.filter((row) => row.operator_id === null)}
          settings={settings}
          today={localOf(Date.now(), settings.timezone).date}
        />
      )}
    </SetupFrame>
  )
}
