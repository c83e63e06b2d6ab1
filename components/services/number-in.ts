/** What a number input tells: a text where the number was written in an unusual way (12.50, 007), '' for none. */
export function numberIn(next: string | number): number | null {
  const number = next === '' ? Number.NaN : Number(next)
  return Number.isNaN(number) ? null : number
}
