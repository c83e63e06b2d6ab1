import { visitorBooking } from '@/lib/engine/visitor-booking'
import { visitorCalendar } from '@/lib/engine/visitor-calendar'

/** The booking as a file for the visitor's calendar. */
export async function GET(_: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const own = await visitorBooking((await params).token)
  const file = own && visitorCalendar(own)
  if (!file) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return new Response(Buffer.from(file.content, 'base64'), {
    headers: {
      'Content-Type': file.content_type,
      'Content-Disposition': `attachment; filename="${file.filename}"`,
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
}
