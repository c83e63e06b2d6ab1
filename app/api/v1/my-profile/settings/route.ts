import { methods, profile } from '@/lib/api/profile'
import { changeSettings } from '@/lib/settings/change-settings'
import { setupOf } from '@/lib/settings/setup'
import { settingsChange } from '@/lib/wire/profile-inputs'
import { settingsReply } from '@/lib/wire/profile-setup'
import { toSettingsChange } from '@/lib/wire/profile-wishes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({ act: async ({ actor }) => (await setupOf(actor)).settings, show: settingsReply }),
  PATCH: profile({
    body: settingsChange,
    act: ({ actor, body }) => changeSettings(actor, toSettingsChange(body)),
    show: settingsReply,
  }),
})
