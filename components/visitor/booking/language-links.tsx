'use client'

import { useLocale } from 'next-intl'

/** The page in each language; whoever has chosen a service by then keeps it. */
export function LanguageLinks({ languages }: { languages: { code: string; name: string }[] }) {
  const language = useLocale()
  return languages.map(({ code, name }) => (
    <a
      key={code}
      href={`?lang=${code}`}
      lang={code}
      hrefLang={code}
      aria-current={code === language ? 'true' : undefined}
      onClick={(event) => {
        const query = new URLSearchParams(location.search)
        query.set('lang', code)
        event.currentTarget.search = query.toString()
      }}
    >
      {name}
    </a>
  ))
}
