import type { CSSProperties } from 'react'

/** The colours of components/ui/theme.ts: paper, ink and pine, by day and by night. */
const day = {
  page: '#f4f2ef',
  card: '#ffffff',
  paper: '#faf9f7',
  line: '#e9e6e1',
  ink: '#211f1c',
  quiet: '#6b6660',
  pine: '#1a6458',
  pale: '#eef7f5',
}
const night = {
  page: '#14161a',
  card: '#1a1c21',
  paper: '#22252b',
  line: '#3a3e46',
  ink: '#dfe1e5',
  quiet: '#979da6',
  pine: '#277b6d',
  pale: '#13302b',
}

const font = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

const cell = { padding: '10px 0', borderTop: `1px solid ${day.line}`, verticalAlign: 'top' } as const

/** Inline, because mail programs: what they leave of a stylesheet is not enough. */
export const style = {
  page: { margin: 0, padding: '32px 12px', backgroundColor: day.page, color: day.ink, fontFamily: font },
  container: { maxWidth: '560px' },
  head: { margin: '0 0 16px' },
  monogram: {
    width: '36px',
    height: '36px',
    borderRadius: '10px',
    backgroundColor: day.pine,
    color: '#ffffff',
    fontSize: '17px',
    fontWeight: 700,
    lineHeight: '36px',
    textAlign: 'center',
  },
  name: { paddingLeft: '12px', fontSize: '16px', fontWeight: 600, lineHeight: '1.3', color: day.ink },
  card: {
    padding: '32px',
    backgroundColor: day.card,
    border: `1px solid ${day.line}`,
    borderRadius: '16px',
    borderCollapse: 'separate',
  },
  heading: {
    margin: '0 0 16px',
    fontSize: '26px',
    fontWeight: 700,
    lineHeight: '1.2',
    letterSpacing: '-0.015em',
    color: day.ink,
  },
  text: { margin: '0 0 12px', fontSize: '16px', lineHeight: '1.55', color: day.ink },
  own: {
    margin: '20px 0',
    padding: '14px 18px',
    backgroundColor: day.pale,
    borderRadius: '12px',
    borderCollapse: 'separate',
  },
  ownText: { margin: 0, fontSize: '16px', lineHeight: '1.55', color: day.ink },
  ticket: {
    margin: '24px 0',
    padding: '16px',
    backgroundColor: day.paper,
    border: `1px solid ${day.line}`,
    borderRadius: '12px',
    borderCollapse: 'separate',
  },
  leafSide: { width: '66px', verticalAlign: 'middle' },
  leaf: {
    width: '64px',
    backgroundColor: day.card,
    border: `1px solid ${day.line}`,
    borderRadius: '10px',
    borderCollapse: 'separate',
    overflow: 'hidden',
    textAlign: 'center',
  },
  leafTop: {
    margin: 0,
    padding: '5px 0 4px',
    backgroundColor: day.pine,
    borderRadius: '9px 9px 0 0',
    color: '#ffffff',
    fontSize: '12px',
    fontWeight: 600,
    lineHeight: '1.2',
  },
  leafDay: {
    margin: 0,
    padding: '6px 0 0',
    fontSize: '26px',
    fontWeight: 700,
    lineHeight: '1.1',
    color: day.ink,
  },
  leafMonth: { margin: 0, padding: '0 0 7px', fontSize: '12px', lineHeight: '1.3', color: day.quiet },
  ticketText: { paddingLeft: '16px', verticalAlign: 'middle' },
  title: { margin: '0 0 2px', fontSize: '17px', fontWeight: 650, lineHeight: '1.35', color: day.ink },
  line: { margin: 0, fontSize: '15px', lineHeight: '1.45', color: day.ink },
  named: { margin: '6px 0 0', fontSize: '12px', lineHeight: '1.35', color: day.quiet },
  past: { color: day.quiet },
  label: {
    ...cell,
    width: '112px',
    paddingRight: '16px',
    fontSize: '14px',
    lineHeight: '1.5',
    color: day.quiet,
  },
  value: { ...cell, fontSize: '15px', lineHeight: '1.45', color: day.ink, wordBreak: 'break-word' },
  button: {
    margin: '20px 0 8px',
    padding: '14px 22px',
    backgroundColor: day.pine,
    borderRadius: '10px',
    color: '#ffffff',
    fontSize: '16px',
    fontWeight: 600,
  },
  note: { margin: '12px 0 0', fontSize: '15px', lineHeight: '1.5', color: day.ink },
  small: { margin: '16px 0 0', fontSize: '13px', lineHeight: '1.5', color: day.quiet },
  foot: { margin: '20px 0 0', fontSize: '12px', lineHeight: '1.5', color: day.quiet, textAlign: 'center' },
  valueLink: { color: day.ink, textDecoration: 'underline' },
  footLink: { color: day.quiet, textDecoration: 'underline' },
} as const satisfies Record<string, CSSProperties>

/** For programs that tell night from day, and for phones. */
export const stylesheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) {
  .card { padding: 24px 20px !important; }
  .label { width: 92px !important; }
  .button { display: block !important; text-align: center !important; }
}
@media (prefers-color-scheme: dark) {
  .page, .page > table > tbody > tr > td { background-color: ${night.page} !important; color: ${night.ink} !important; }
  .card, .leaf { background-color: ${night.card} !important; border-color: ${night.line} !important; }
  .ticket { background-color: ${night.paper} !important; border-color: ${night.line} !important; }
  .own { background-color: ${night.pale} !important; }
  .ink { color: ${night.ink} !important; }
  .quiet { color: ${night.quiet} !important; }
  .row { border-color: ${night.line} !important; }
  .pine { background-color: ${night.pine} !important; }
}`

/** In place of pine where it is over. */
export const grey: CSSProperties = { backgroundColor: '#8f8a83' }
