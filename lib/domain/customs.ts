/** How a region keeps its calendar: the day its weeks begin with (0 is Sunday), and its clock. */
export interface Customs {
  weekStart: number
  hourCycle: 12 | 24
}

type WithWeekInfo = Intl.Locale & { getWeekInfo?(): { firstDay: number }; weekInfo?: { firstDay: number } }

/** The customs of a well-formed locale; of the language's usual region when it names none. */
export function customsOf(locale: string): Customs {
  const region = new Intl.Locale(locale).maximize() as WithWeekInfo
  const { firstDay } = region.getWeekInfo?.() ?? region.weekInfo ?? { firstDay: 1 }
  const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions()
  return { weekStart: firstDay % 7, hourCycle: hourCycle === 'h11' || hourCycle === 'h12' ? 12 : 24 }
}
