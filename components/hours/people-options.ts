import type { House } from './hours-queries'

/** The business, and everybody who works in it. */
export const peopleOptions = ({ staff }: Pick<House, 'staff'>, business: string) => [
  { value: '0', label: business },
  ...staff.filter(({ archived }) => !archived).map(({ id, name }) => ({ value: String(id), label: name })),
]
