import { Avatar, UnstyledButton } from '@mantine/core'
import type { ComponentPropsWithRef } from 'react'

interface AccountFaceProps extends ComponentPropsWithRef<'button'> {
  name: string
  label: string
}

/** The round button in the rail that stands for who is signed in. */
export function AccountFace({ name, label, ...button }: AccountFaceProps) {
  return (
    <UnstyledButton
      {...button}
      aria-label={label}
      className="mantine-focus-auto"
      style={{ borderRadius: '50%' }}
    >
      <Avatar name={name} color="pine" radius="xl" size={36} />
    </UnstyledButton>
  )
}
