import { useTranslations } from 'next-intl'
import classes from './settings.module.css'

/** What the page holds: it is long, and each part is one press away. */
export function Contents({ sections }: { sections: readonly { id: string; title: string }[] }) {
  const words = useTranslations('settings')
  return (
    <nav aria-label={words('contents')}>
      <ul className={classes.contents}>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
