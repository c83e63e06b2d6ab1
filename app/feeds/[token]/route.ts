import { feedReply } from '@/lib/api/feed'

/** A calendar that programs subscribe to: /feeds/{token}.ics. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }) {
  return feedReply(request, (await params).token)
}
