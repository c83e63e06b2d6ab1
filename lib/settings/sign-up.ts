import { hashPassword } from '@/lib/db/password-hash'
import { type Tx, transaction, violated } from '@/lib/db/transaction'
import { customsOf } from '@/lib/domain/customs'
import { isLocale } from '@/lib/domain/locale'
import { passwordFault } from '@/lib/domain/password'
import { type Fault, invalid, Refused } from '@/lib/domain/refusal'
import { slugOf } from './slug'

export interface NewAccount {
  name: string
  businessName: string
  email: string
  password: string
  /** IANA name. */
  timezone: string
  /** ISO 4217 code. */
  currency: string
  /** BCP 47, as the browser says it: how dates are written and which language is spoken. */
  locale: string
  /** What the first service is called. */
  firstService: string
}

/**
 * Creates a business and its owner: profile with a free slug, change clock, opening hours (Monday to Friday, 9 to 17),
 * the owner's account, and the owner as the one who offers a first service, so that the calendar takes bookings from the
 * first minute. All or nothing. Refuses wrong fields with `validation_failed`, each at its field.
 */
export async function signUp(wish: NewAccount): Promise<{ profileId: number; userId: number; slug: string }> {
  const account = tidy(wish)
  const faults = faultsOf(account)
  if (faults.length > 0) throw new Refused('validation_failed', 'Some fields need another look.', { faults })
  const passwordHash = await hashPassword(account.password)
  try {
    return await transaction((tx) => create(tx, account, passwordHash))
  } catch (error) {
    throw violated(error, 'user_account_email_key') ? emailTaken() : error
  }
}

const tidy = (wish: NewAccount): NewAccount => ({
  ...wish,
  name: wish.name.trim(),
  businessName: wish.businessName.trim(),
  email: wish.email.trim().toLowerCase(),
  currency: wish.currency.trim().toUpperCase(),
})

/** Each field, whether it is right, and what to say when it is not. */
const rules: [field: keyof NewAccount, isRight: (account: NewAccount) => boolean, message: string][] = [
  ['name', ({ name }) => isLine(name), 'Enter your name, at most 100 characters.'],
  ['businessName', ({ businessName }) => isLine(businessName), 'Enter a name, at most 100 characters.'],
  ['email', ({ email }) => isEmail(email), 'Enter an email address, like name@example.com.'],
  ['timezone', ({ timezone }) => isTimeZone(timezone), 'Choose a time zone from the list.'],
  ['currency', ({ currency }) => isCurrency(currency), 'Choose a currency from the list.'],
  ['locale', ({ locale }) => locale.length <= 35 && isLocale(locale), 'Must be a BCP 47 language tag.'],
  ['firstService', ({ firstService }) => isLine(firstService), 'Enter a name, at most 100 characters.'],
]

function faultsOf(account: NewAccount): Fault[] {
  const wrong = rules.filter(([, isRight]) => !isRight(account))
  const faults = wrong.map(([field, , message]) => ({ field, code: 'invalid', message }))
  const names = [account.name, account.businessName]
  const weakness = passwordFault(account.password, { email: account.email, names })
  return weakness ? [...faults, { field: 'password', ...weakness }] : faults
}

const isLine = (text: string) => text.length > 0 && text.length <= 100 && !/\p{Cc}/u.test(text)

const isEmail = (text: string) =>
  text.length <= 254 && /^[^\s@\p{Cc}]{1,64}@[^\s@\p{Cc}.]+(\.[^\s@\p{Cc}.]+)+$/u.test(text)

const isCurrency = (code: string) => Intl.supportedValuesOf('currency').includes(code)

function isTimeZone(name: string): boolean {
  try {
    // Newer engines take offsets ("+01:00") as well; a business lives in a place.
    return /^[A-Z]/i.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

async function create(tx: Tx, account: NewAccount, passwordHash: string) {
  const { name, businessName, email, timezone, currency, locale, firstService } = account
  const { weekStart, hourCycle } = customsOf(locale)
  const [user] = await tx.query<{ id: number }>(
    'sign-up-user',
    'INSERT INTO user_account (email, name, password_hash) VALUES ($1, $2, $3) RETURNING id',
    [email, name, passwordHash],
  )
  const profile = await createProfile(tx, businessName, [
    email,
    timezone,
    currency,
    locale,
    weekStart,
    hourCycle,
  ])
  await tx.query('sign-up-clock', 'INSERT INTO profile_clock (profile_id) VALUES ($1)', [profile.id])
  // Where it works: the first location bears the business's name, and is at its address.
  await tx.query('sign-up-location', 'INSERT INTO location (profile_id, name) VALUES ($1, $2)', [
    profile.id,
    businessName,
  ])
  await tx.query(
    'sign-up-hours',
    `INSERT INTO weekly_hours (profile_id, weekday, start_minute, end_minute)
     SELECT $1, weekday, 9 * 60, 17 * 60 FROM generate_series(1, 5) AS weekday`,
    [profile.id],
  )
  const userId = user?.id ?? 0
  await tx.query('sign-up-offer', firstOffer, [profile.id, userId, name, currency, firstService])
  return { profileId: profile.id, userId, slug: profile.slug }
}

const firstOffer = `
  WITH person AS (INSERT INTO staff (profile_id, name, color, updated_at) VALUES ($1, $3, '#0f766e', now()) RETURNING id),
  offer AS (
    INSERT INTO service (profile_id, name, color, duration_minutes, currency, updated_at)
    VALUES ($1, $5, '#0f766e', 60, $4, now()) RETURNING id),
  offered AS (
    INSERT INTO service_staff (profile_id, service_id, staff_id) SELECT $1, offer.id, person.id FROM offer, person)
  INSERT INTO membership (profile_id, user_id, role, staff_id) SELECT $1, $2, 'owner', id FROM person`

/** The slug is the name's; when it is taken, with a few characters more. */
async function createProfile(tx: Tx, name: string, rest: (string | number)[]) {
  for (;;) {
    const [profile] = await tx.query<{ id: number; slug: string }>(
      'sign-up-profile',
      `INSERT INTO profile (slug, name, email, timezone, currency, locale, week_start, hour_cycle, setup_step)
       VALUES (CASE WHEN EXISTS (SELECT 1 FROM profile WHERE slug = $1)
                    THEN $1 || '-' || substr(md5(random()::text), 1, 5) ELSE $1 END, $2, $3, $4, $5, $6, $7, $8, 'service')
       ON CONFLICT (slug) DO NOTHING RETURNING id, slug`,
      [slugOf(name), name, ...rest],
    )
    if (profile) return profile
  }
}

const emailTaken = () =>
  invalid('email', 'This email cannot be used for a new account. If it is yours, sign in instead.', 'taken')
