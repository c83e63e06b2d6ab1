import { headers } from 'next/headers'
import { nonceHeader } from '@/lib/domain/nonce-header'

/** A script within the page, with the word that lets it run. It is told by us and never made of what anybody typed. */
export async function InlineScript({ children }: { children: string }) {
  return <script nonce={(await headers()).get(nonceHeader) ?? undefined}>{children}</script>
}
