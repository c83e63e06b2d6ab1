'use client'

import classes from './messages.module.css'

/**
 * A mail as a mail program shows it, shut in: no script runs, nothing is sent, and its links, which would act as the
 * visitor, lead nowhere.
 */
export const MailFrame = ({ html, title }: { html: string; title: string }) => (
  <iframe
    className={classes.mail}
    title={title}
    sandbox=""
    referrerPolicy="no-referrer"
    srcDoc={html.replace(/<head[^>]*>/i, '$&<base target="_blank">')}
  />
)
