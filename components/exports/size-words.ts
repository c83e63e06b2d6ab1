import { localesFor } from '@/lib/domain/locale'

/** 340 kB, 12.4 MB */
export function sizeWords(bytes: number, locale: string): string {
  const isLarge = bytes >= 1_000_000
  return new Intl.NumberFormat(localesFor(locale), {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(bytes / (isLarge ? 1e6 : 1e3))
}
