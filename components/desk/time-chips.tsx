'use client'

import { Chip, Group } from '@mantine/core'

interface TimeChipsProps<Choice> {
  label: string
  choices: Choice[]
  chosen: Choice
  inWords: (choice: Choice) => string
  onChoose: (choice: Choice) => void
}

/** One of several times. */
export function TimeChips<Choice extends object>({
  label,
  choices,
  chosen,
  inWords,
  onChoose,
}: TimeChipsProps<Choice>) {
  const offered = choices.some((each) => keyOf(each) === keyOf(chosen)) ? choices : [chosen, ...choices]
  return (
    <Chip.Group
      value={keyOf(chosen)}
      onChange={(value) => {
        const found = offered.find((each) => keyOf(each) === value)
        if (found) onChoose(found)
      }}
    >
      <Group gap="xs" role="radiogroup" aria-label={label}>
        {offered.map((each) => (
          <Chip key={keyOf(each)} value={keyOf(each)} size="sm" variant="light">
            {inWords(each)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  )
}

const keyOf = (choice: object) => JSON.stringify(choice)
