import { methods, profile } from '@/lib/api/profile'
import { etagOf } from '@/lib/api/version'
import { findProposal } from '@/lib/engine/open-proposals'
import { propose } from '@/lib/engine/propose'
import { withdrawProposal } from '@/lib/engine/withdraw-proposal'
import { toBooking } from '@/lib/wire/profile-booking'
import { toProposal } from '@/lib/wire/profile-proposal'
import { newProposal, toProposalWish } from '@/lib/wire/profile-proposal-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    act: ({ actor, id }) => findProposal(actor, id),
    show: (proposal) => ({ body: { success: true, proposal: proposal && toProposal(proposal) } }),
  }),
  POST: profile({
    body: newProposal,
    act: ({ actor, id, body, version }) => propose(actor, id, toProposalWish(body, version)),
    show: ({ booking, proposal }) => ({
      status: 201,
      headers: { ETag: etagOf(booking.version) },
      body: { success: true, proposal: toProposal(proposal), booking: toBooking(booking) },
    }),
  }),
  DELETE: profile({
    act: ({ actor, id }) => withdrawProposal(actor, id),
    show: () => ({ body: { success: true } }),
  }),
})
