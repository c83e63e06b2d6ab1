import { Radio } from '@mantine/core'
import classes from './imports.module.css'

interface ChoicesProps<Value extends string> {
  question: string
  hint?: string
  choices: { value: Value; label: string; description?: string }[]
  /** Short answers stand side by side. */
  isShort?: boolean
  value: Value
  onChange: (value: Value) => void
}

/** A question, and its answers one below the other. */
export function Choices<Value extends string>({
  question,
  hint,
  choices,
  isShort = false,
  value,
  onChange,
}: ChoicesProps<Value>) {
  return (
    <Radio.Group
      label={question}
      {...(hint && { description: hint })}
      value={value}
      onChange={(chosen) => onChange(chosen as Value)}
    >
      <div className={classes.choices} data-short={isShort || undefined}>
        {choices.map((choice) => (
          <Radio key={choice.value} {...choice} />
        ))}
      </div>
    </Radio.Group>
  )
}
