/** What people type for a time — 14:30, 14.30, 1430, 9, 2pm, 2:30 pm — as HH:MM; null when it is none. */
export function parseTime(typed: string): string | null {
  const found = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*([ap])?\.?m?\.?$/i.exec(typed.trim())
  if (!found) return null
  const [, hours = '', minutes = '00', half] = found
  const hour = half ? toTwentyFour(Number(hours), half.toLowerCase()) : Number(hours)
  if (hour === null || hour > 23 || Number(minutes) > 59) return null
  return `${String(hour).padStart(2, '0')}:${minutes}`
}

function toTwentyFour(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half === 'p' ? 12 : 0)
}
