import { useTranslations } from 'next-intl'
import type { PublicPageJson, PublicServiceJson } from '@/lib/wire/public-shapes'
import classes from './staff-choice.module.css'

interface StaffChoiceProps {
  page: PublicPageJson
  service: PublicServiceJson
  chosen: number | null
  onChoose(id: number | null): void
}

/** With whom; nothing where there is no choice. */
export function StaffChoice({ page, service, chosen, onChoose }: StaffChoiceProps) {
  const words = useTranslations('visitor.booking')
  const people = page.staff.filter(({ id }) => service.operator_ids.includes(id))
  if (people.length < 2) return null
  const options = [{ id: null, name: words('anyone'), title: null }, ...people]
  return (
    <fieldset className={classes.choice}>
      <legend>{words('who')}</legend>
      {options.map(({ id, name, title }) => (
        <label key={id ?? 'anyone'}>
          <input type="radio" name="operator" checked={chosen === id} onChange={() => onChoose(id)} />
          <span>
            {name}
            {title && <small>{title}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
