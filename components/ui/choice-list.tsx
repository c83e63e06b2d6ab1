import { Select } from '@mantine/core'
import type { ChoiceProps } from './choice'

/** The list of a choice: filtered by what is typed, one is always chosen. */
export const ChoiceList = ({ onChange, autoFocus, ...props }: ChoiceProps & { autoFocus: boolean }) => (
  <Select
    {...props}
    searchable
    allowDeselect={false}
    autoFocus={autoFocus}
    defaultDropdownOpened={autoFocus}
    onChange={(value) => value && onChange(value)}
  />
)
