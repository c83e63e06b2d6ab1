import 'dayjs/locale/de'

/** The library's pickers of days, with the languages we speak. */
export { DateInput, DatePicker, DatePickerInput, DatesProvider } from '@mantine/dates'
