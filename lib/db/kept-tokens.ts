import { randomBytes } from 'node:crypto'
import { seal, unseal } from './sealed'

/** What a mail, or an answer, that is kept says where tokens may stand in it. */
interface Letter {
  text?: string
  html?: string
  attachments?: { content?: string }[]
  /** The tokens by their marks, sealed. */
  sealed?: string
}

const owner = (profileId: number) => `tokens of profile ${profileId}`

/**
 * Keeps the tokens of links out of what is stored: whoever reads the database, or a copy of it, opens nothing with it.
 * `mark` answers what stands for a token while a mail is written; `keep` adds the tokens to it, sealed.
 */
export function tokensKept(profileId: number) {
  const tokens: Record<string, string> = {}
  return {
    /** As long as the token, so that lines of a calendar break at the same places; nobody can guess it and have it replaced. */
    mark(token: string): string {
      const mark = randomBytes(token.length).toString('base64url').slice(0, token.length)
      tokens[mark] = token
      return mark
    },
    keep: <Mail extends object>(mail: Mail): Mail & Pick<Letter, 'sealed'> => ({
      ...mail,
      sealed: seal(JSON.stringify(tokens), owner(profileId)).toString('base64'),
    }),
  }
}

/** What was kept as it is sent, with its tokens in place; null: the app's secret is another one by now, and they open nothing. */
export function withTokens<Kept extends Letter>(profileId: number, kept: Kept): Omit<Kept, 'sealed'> | null {
  const { sealed, ...mail } = kept
  if (sealed === undefined) return mail
  const tokens = unseal(Buffer.from(sealed, 'base64'), owner(profileId))
  if (tokens === null) return null
  const put = putting(Object.entries(JSON.parse(tokens) as Record<string, string>))
  const { text, html, attachments } = mail
  return {
    ...mail,
    ...(text !== undefined && { text: put(text) }),
    ...(html !== undefined && { html: put(html) }),
    ...(attachments && {
      attachments: attachments.map((file) => ({
        ...file,
        ...(file.content && { content: within(put, file.content) }),
      })),
    }),
  }
}

/** Puts tokens where their marks stand, also where a calendar breaks its lines within one. */
const putting = (tokens: [string, string][]) => {
  const marks = tokens.map(([mark, token]) => ({
    pattern: new RegExp([...mark].join('(?:\r\n )?'), 'g'),
    put(found: string) {
      let at = 0
      return found.replace(/[\w-]/g, () => token[at++] ?? '')
    },
  }))
  return (text: string): string => marks.reduce((said, { pattern, put }) => said.replace(pattern, put), text)
}

const within = (put: (text: string) => string, base64: string): string =>
  Buffer.from(put(Buffer.from(base64, 'base64').toString())).toString('base64')
