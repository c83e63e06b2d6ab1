import { z } from 'zod'
import { query } from '@/lib/db/transaction'
import { offerPlaces } from '@/lib/engine/offer-places'

const jobShape = z.object({ profileId: z.int() })

/** The job behind a waitlist: what is free is offered, and what nobody answered ends. */
export async function offer(payload: unknown): Promise<void> {
  await offerPlaces(jobShape.parse(payload).profileId)
}

/** Goes through every waitlist now and then: hours may have been opened, or a worker have died. */
export async function offerAgain(): Promise<void> {
  await query('offer-again', again)
}

const again = `
  SELECT graphile_worker.add_job('offer', json_build_object('profileId', profile_id), job_key := 'offer:' || profile_id,
    job_key_mode := 'preserve_run_at')
  FROM (SELECT DISTINCT profile_id FROM waitlist_entry WHERE state IN ('waiting', 'offered')) waiting`
