import type Holidays from 'date-holidays'

export type Calendar = typeof Holidays

/** The calendars of all countries are large: they are loaded when somebody asks for the first time. */
export const holidayCalendar = async (): Promise<Calendar> => (await import('date-holidays')).default
