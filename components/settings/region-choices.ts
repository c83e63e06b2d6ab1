const regions =
  'en-GB en-US en-IE en-AU en-NZ en-CA en-IN en-ZA de-DE de-AT de-CH fr-FR fr-BE fr-CH fr-CA es-ES es-MX es-AR it-IT it-CH pt-PT pt-BR nl-NL nl-BE da-DK sv-SE nb-NO fi-FI is-IS pl-PL cs-CZ sk-SK hu-HU ro-RO bg-BG el-GR tr-TR uk-UA hr-HR sl-SI et-EE lv-LV lt-LT ja-JP ko-KR zh-CN zh-TW th-TH vi-VN id-ID ar-EG ar-AE he-IL hi-IN'

/**
 * The languages and regions to write dates and money by, each also in its own words, so that who does not read the
 * screen's language finds theirs. The present one is among them whatever it is.
 */
export function regionChoices(language: string, own: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language, 'en'], { type: 'language' })
  return [...new Set([own, ...regions.split(' ')])]
    .map((value) => ({ value, label: inBoth(names.of(value) ?? value, ownName(value)) }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
}

const inBoth = (name: string, own: string) => (name === own ? name : `${name} · ${own}`)

const ownName = (value: string) =>
  new Intl.DisplayNames([value, 'en'], { type: 'language' }).of(value) ?? value

/** The days a week may begin with: 0 is Sunday. */
export function weekdayChoices(language: string): { value: string; label: string }[] {
  const names = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
  return [1, 2, 3, 4, 5, 6, 0].map((day) => ({
    value: String(day),
    // 2 January 2000 was a Sunday.
    label: names.format(Date.UTC(2000, 0, 2 + day)),
  }))
}
