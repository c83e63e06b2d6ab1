import { useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { localesFor } from '@/lib/domain/locale'
import type { ReviewSummaryJson } from '@/lib/wire/profile-review'
import { Stars } from './stars'
import classes from './summary.module.css'

interface ReviewSummaryProps {
  summary: ReviewSummaryJson
  /** BCP 47. */
  locale: string
}

/** What all reviews come to: the average, how often each number of stars was given, and by service and person. */
export function ReviewSummary({ summary, locale }: ReviewSummaryProps) {
  const words = useTranslations('reviews')
  const { average, count, by_stars, unanswered, published, products, operators } = summary
  const mean = meanIn(locale)
  return (
    <section className={classes.summary} aria-label={words('summary')}>
      <div className={classes.card} data-overall>
        <div>
          <p className={classes.average}>{mean(average ?? 0)}</p>
          <Stars value={average ?? 0} label={words('published.stars', { stars: mean(average ?? 0) })} />
          <p className={classes.quiet}>{words('count', { count })}</p>
        </div>
        <dl className={classes.bars} aria-label={words('distribution')}>
          {by_stars
            .map((given, index) => ({ given, stars: index + 1 }))
            .reverse()
            .map(({ given, stars }) => (
              <div key={stars} className={classes.bar}>
                <dt>{words('starCount', { stars })}</dt>
                <dd style={{ '--share': `${count === 0 ? 0 : (given / count) * 100}%` } as CSSProperties}>
                  {given}
                </dd>
              </div>
            ))}
        </dl>
        <p className={classes.quiet}>{words('state', { unanswered, published })}</p>
      </div>
      <Means title={words('byService')} means={products} mean={mean} />
      <Means title={words('byStaff')} means={operators} mean={mean} />
    </section>
  )
}

interface MeansProps {
  title: string
  means: ReviewSummaryJson['products']
  mean: (average: number) => string
}

function Means({ title, means, mean }: MeansProps) {
  const words = useTranslations('reviews')
  if (means.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys as well
    <section className={classes.card} aria-label={title} tabIndex={0}>
      <h2 className={classes.title}>{title}</h2>
      <table>
        <thead className={classes.hidden}>
          <tr>
            <th scope="col">{words('name')}</th>
            <th scope="col">{words('average')}</th>
            <th scope="col">{words('reviews')}</th>
          </tr>
        </thead>
        <tbody>
          {means.map(({ id, name, count, average }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>
                <span className={classes.star} aria-hidden="true">
                  ★
                </span>{' '}
                {mean(average)}
              </td>
              <td className={classes.quiet}>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const meanIn = (locale: string) => {
  const format = new Intl.NumberFormat(localesFor(locale), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  return (average: number) => format.format(average)
}
