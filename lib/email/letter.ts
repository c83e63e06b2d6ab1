import { escapeHtml } from './inert'

/** One labelled line of a letter; `past` is struck through where the medium can. */
export interface Row {
  label: string
  value: string
  past?: boolean
}

/** A mail's content as plain text: each medium sets it in its own way. */
export interface Letter {
  heading: string
  greeting: string
  opening: string
  rows: readonly Row[]
  /** The one thing to do, as a link. */
  action?: { label: string; url: string }
  closing: string | null
  signature: string
  small: string
  appUrl: string
}

export function toText(letter: Letter): string {
  const width = Math.max(...letter.rows.map(({ label }) => label.length)) + 2
  const rows = letter.rows.map(({ label, value }) => `${`${label}:`.padEnd(width)}${value}`)
  return [
    letter.greeting,
    letter.opening,
    rows.join('\n'),
    ...(letter.action ? [`${letter.action.label}:\n${letter.action.url}`] : []),
    letter.small,
    ...(letter.closing ? [letter.closing] : []),
    letter.signature,
    `--\nSent with Daybook, ${letter.appUrl}`,
  ].join('\n\n')
}

/** Escapes every value: the only place where text becomes HTML. Inline styles and a table, because mail programs. */
export function toHtml(letter: Letter): string {
  const html = escapeHtml
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `<title>${html(letter.heading)}</title></head>`,
    `<body style="margin:0;padding:24px 12px;background:#f4f4f2;color:#1f2328;${font}">`,
    '<div style="max-width:560px;margin:0 auto;padding:28px;background:#ffffff;border-radius:12px">',
    `<h1 style="margin:0 0 20px;font-size:22px;line-height:1.3">${html(letter.heading)}</h1>`,
    paragraph(html(letter.greeting)),
    paragraph(html(letter.opening)),
    '<table role="presentation" style="width:100%;margin:20px 0;border-collapse:collapse">',
    ...letter.rows.map(htmlRow),
    '</table>',
    letter.action ? button(letter.action) : '',
    `<p style="margin:0 0 20px;font-size:13px;color:#636c76">${html(letter.small)}</p>`,
    letter.closing ? paragraph(html(letter.closing)) : '',
    `<p style="margin:0;font-weight:600">${html(letter.signature)}</p></div>`,
    '<p style="max-width:560px;margin:16px auto 0;text-align:center;font-size:12px;color:#636c76">',
    `Sent with <a href="${html(letter.appUrl)}" style="color:inherit">Daybook</a></p></body></html>`,
  ].join('\n')
}

const font = "font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

const paragraph = (html: string) => `<p style="margin:0 0 12px">${html}</p>`

const button = ({ label, url }: { label: string; url: string }) =>
  `<p style="margin:0 0 20px"><a href="${escapeHtml(url)}" style="display:inline-block;padding:12px 20px;` +
  `border-radius:8px;background:#1a6458;color:#ffffff;font-weight:600;text-decoration:none">${escapeHtml(label)}</a></p>`

function htmlRow({ label, value, past }: Row): string {
  const cell = 'padding:8px 0;border-top:1px solid #e5e5e2;vertical-align:top'
  const shown = past ? `<s style="color:#636c76">${escapeHtml(value)}</s>` : escapeHtml(value)
  return (
    `<tr><th scope="row" style="${cell};width:96px;padding-right:12px;text-align:left;font-weight:400;color:#636c76">` +
    `${escapeHtml(label)}</th><td style="${cell}">${shown}</td></tr>`
  )
}
