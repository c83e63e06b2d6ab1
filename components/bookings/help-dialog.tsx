'use client'

import { Group, Kbd, Modal, Stack, Text, Title } from '@mantine/core'

const sections: [string, [string[], string][]][] = [
  [
    'Get around',
    [
      [['T'], 'Today'],
      [['←', '→'], 'Earlier, later'],
      [['D', 'W', 'M', 'A', 'S'], 'Day, week, month, agenda, staff'],
      [['/'], 'Search visitors'],
    ],
  ],
  [
    'Bookings',
    [
      [['N'], 'New booking'],
      [['Z'], 'Undo the last move'],
      [['Enter'], 'Open the booking in focus'],
    ],
  ],
  [
    'Move the booking in focus',
    [
      [['M'], 'Pick it up'],
      [['←', '↑', '↓', '→'], 'Take it elsewhere'],
      [['Enter'], 'Put it down'],
      [['Esc'], 'Put it back'],
    ],
  ],
]

/** The keys, for those who press “?”. */
export function HelpDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Keyboard shortcuts"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack gap="lg">
        {sections.map(([heading, keys]) => (
          <Stack key={heading} gap="xs">
            <Title order={3} fz="sm" c="dimmed" fw={500}>
              {heading}
            </Title>
            {keys.map(([names, what]) => (
              <Group key={what} justify="space-between">
                <Text>{what}</Text>
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
