import { hearResend } from '@/lib/api/resend-webhook'

export const dynamic = 'force-dynamic'

export const POST = hearResend
