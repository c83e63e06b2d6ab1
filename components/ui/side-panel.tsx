'use client'

import { Drawer, type DrawerProps } from '@mantine/core'
import { useMediaQuery, useMounted } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import classes from './side-panel.module.css'

interface SidePanelProps extends Omit<DrawerProps, 'position' | 'size'> {
  /** On phones as high as what stands in it. */
  fits?: boolean
}

/**
 * The one drawer of the product: at the right on desks, a sheet from below on phones. Traps focus, closes with Escape,
 * and gives focus back to where it was.
 */
export function SidePanel({ fits = false, ...props }: SidePanelProps) {
  const words = useTranslations('ui')
  const phone = useMediaQuery('(max-width: 48em)')
  // One that is loaded when it is wanted opens after it came: only then does it know where the focus was.
  const isHere = useMounted()
  return (
    <Drawer
      {...props}
      opened={props.opened && isHere}
      position={phone ? 'bottom' : 'right'}
      size={phone ? 'min(92dvh, 56rem)' : '29rem'}
      overlayProps={{ backgroundOpacity: phone ? 0.4 : 0.08 }}
      closeButtonProps={{ 'aria-label': words('close') }}
      classNames={fits ? { ...classes, content: `${classes.content} ${classes.fits}` } : classes}
    />
  )
}
