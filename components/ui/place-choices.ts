interface Choice {
  value: string
  label: string
}

/** All time zones, the given one first: an older name that a browser or a profile uses is a choice as well. */
export const timeZoneChoices = (own: string): Choice[] =>
  [...new Set([own, ...Intl.supportedValuesOf('timeZone')])].map((value) => ({
    value,
    label: value.replaceAll('_', ' '),
  }))

/** All currencies by code and name. */
export function currencyChoices(locale: string): Choice[] {
  const names = new Intl.DisplayNames([locale, 'en'], { type: 'currency' })
  return Intl.supportedValuesOf('currency').map((value) => ({
    value,
    label: `${value} · ${names.of(value)}`,
  }))
}
