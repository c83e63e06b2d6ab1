import { answerAuth } from '@/lib/auth/auth-route'

export const GET = answerAuth
export const POST = answerAuth
