/**
 * Whether mails to an address of a profile (both SQL expressions) came back for good, or were complained of: then nobody
 * writes there any more until somebody clears it at the customer.
 */
export const isBlocked = (profile: string, address: string) => `EXISTS (SELECT FROM customer c
  WHERE c.profile_id = ${profile} AND lower(c.email) = lower(${address})
    AND (c.mail_bounced_at IS NOT NULL OR c.mail_complained_at IS NOT NULL))`
