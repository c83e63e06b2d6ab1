/** What people pay with where they say what time it is, by the beginnings of time zone names; the longest counts. */
const zones: Record<string, string> = {
  AED: 'Asia/Dubai',
  ARS: 'America/Argentina America/Buenos_Aires',
  AUD: 'Australia Antarctica/Macquarie',
  BRL: 'America/Sao_Paulo America/Bahia America/Fortaleza America/Manaus America/Recife America/Belem America/Cuiaba',
  CAD: 'America/Toronto America/Vancouver America/Edmonton America/Winnipeg America/Halifax America/Regina America/St_Johns',
  CHF: 'Europe/Zurich Europe/Vaduz',
  CLP: 'America/Santiago',
  CNY: 'Asia/Shanghai Asia/Urumqi',
  COP: 'America/Bogota',
  CZK: 'Europe/Prague',
  DKK: 'Europe/Copenhagen',
  EGP: 'Africa/Cairo',
  EUR: 'Europe Africa/Ceuta Asia/Nicosia Atlantic/Canary Atlantic/Azores Atlantic/Madeira',
  GBP: 'Europe/London Europe/Belfast Europe/Jersey Europe/Guernsey Europe/Isle_of_Man',
  HKD: 'Asia/Hong_Kong',
  HUF: 'Europe/Budapest',
  IDR: 'Asia/Jakarta Asia/Makassar Asia/Jayapura',
  ILS: 'Asia/Jerusalem Asia/Tel_Aviv',
  INR: 'Asia/Kolkata Asia/Calcutta',
  ISK: 'Atlantic/Reykjavik Iceland',
  JPY: 'Asia/Tokyo Japan',
  KES: 'Africa/Nairobi',
  KRW: 'Asia/Seoul',
  KWD: 'Asia/Kuwait',
  MXN: 'America/Mexico_City America/Monterrey America/Tijuana America/Cancun America/Merida America/Chihuahua',
  MYR: 'Asia/Kuala_Lumpur',
  NGN: 'Africa/Lagos',
  NOK: 'Europe/Oslo Arctic/Longyearbyen',
  NZD: 'Pacific/Auckland Pacific/Chatham NZ',
  PEN: 'America/Lima',
  PHP: 'Asia/Manila',
  PKR: 'Asia/Karachi',
  PLN: 'Europe/Warsaw',
  RON: 'Europe/Bucharest',
  RSD: 'Europe/Belgrade',
  RUB: 'Europe/Moscow Europe/Samara Asia/Yekaterinburg Asia/Novosibirsk',
  SAR: 'Asia/Riyadh',
  SEK: 'Europe/Stockholm',
  SGD: 'Asia/Singapore',
  THB: 'Asia/Bangkok',
  TRY: 'Europe/Istanbul',
  TWD: 'Asia/Taipei',
  UAH: 'Europe/Kyiv Europe/Kiev',
  USD: 'America Pacific/Honolulu US',
  VND: 'Asia/Ho_Chi_Minh Asia/Saigon',
  ZAR: 'Africa/Johannesburg',
}

const byPlace = new Map(
  Object.entries(zones).flatMap(([currency, places]) => places.split(' ').map((place) => [place, currency])),
)

/** The currency that is likely where this time zone is; a guess that the form lets people correct. */
export function likelyCurrency(timeZone: string): string {
  const parts = timeZone.split('/')
  const places = parts.map((_, index) => parts.slice(0, parts.length - index).join('/'))
  return places.map((place) => byPlace.get(place)).find(Boolean) ?? 'USD'
}
