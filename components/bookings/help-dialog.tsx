'use client'

import { Group, Kbd, Modal, Stack, Text, Title } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import type { Messages } from '@/messages/catalogues'

type HelpWord = keyof Messages['bookings']['help']

const sections: [HelpWord, [string[], HelpWord][]][] = [
  [
    'around',
    [
      [['T'], 'today'],
      [['←', '→'], 'paging'],
      [['D', 'W', 'M', 'A', 'S', 'R'], 'views'],
      [['/'], 'search'],
      [['Ctrl', 'K'], 'palette'],
    ],
  ],
  [
    'bookings',
    [
      [['N'], 'new'],
      [['B'], 'block'],
      [['C'], 'copy'],
      [['W'], 'why'],
      [['Z'], 'undo'],
      [['Enter'], 'open'],
    ],
  ],
  [
    'moving',
    [
      [['M'], 'pickUp'],
      [['←', '↑', '↓', '→'], 'carry'],
      [['Enter'], 'putDown'],
      [['Esc'], 'putBack'],
    ],
  ],
]

/** The keys, for those who press “?”. */
export function HelpDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const [words, ui] = [useTranslations('bookings.help'), useTranslations('ui')]
  // It may be loaded when it is wanted, and opens after it came: only then does it know where the focus was.
  const isHere = useMounted()
  return (
    <Modal
      opened={opened && isHere}
      onClose={onClose}
      title={words('title')}
      closeButtonProps={{ 'aria-label': ui('close') }}
    >
      <Stack gap="lg">
        {sections.map(([heading, keys]) => (
          <Stack key={heading} gap="xs">
            <Title order={3} fz="sm" c="dimmed" fw={500}>
              {words(heading)}
            </Title>
            {keys.map(([names, what]) => (
              <Group key={what} justify="space-between">
                <Text>{words(what)}</Text>
                <Group gap={4}>
                  {names.map((name) => (
                    <Kbd key={name}>{name}</Kbd>
                  ))}
                </Group>
              </Group>
            ))}
          </Stack>
        ))}
      </Stack>
    </Modal>
  )
}
