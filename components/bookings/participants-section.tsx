import { Anchor, Group, List, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { DetailsProps } from './booking-details'
import classes from './details.module.css'
import { StatusBadge } from './status-badge'

/** Who sits in a class, and how many seats are left. */
export function ParticipantsSection({ booking, grid }: DetailsProps) {
  const words = useTranslations('bookings.drawer')
  const service = grid.services.find(({ id }) => id === booking.product_id)
  const taken = booking.participants.filter(({ status }) => status !== 'cancelled').length
  return (
    <section className={classes.section} aria-label={words('participants')}>
      <div className={classes.sectionHead}>
        <h3>{words('participants')}</h3>
        {service && (
          <Text size="sm" c="dimmed" className="numbers">
            {words('seats', { taken, places: service.capacity_max })}
          </Text>
        )}
      </div>
      <List listStyleType="none" spacing={8}>
        {booking.participants.map((participant) => (
          <List.Item key={participant.id} styles={{ itemWrapper: { display: 'block' } }}>
            <Group justify="space-between" wrap="nowrap">
              <div>
                <Text>{participant.name}</Text>
                {participant.email && (
                  <Anchor size="sm" href={`mailto:${participant.email}`}>
                    {participant.email}
                  </Anchor>
                )}
              </div>
              {participant.status !== 'confirmed' && (
                <StatusBadge
                  booking={{ status: participant.status, no_show: false, hold_expires_at: null }}
                />
              )}
            </Group>
          </List.Item>
        ))}
      </List>
    </section>
  )
}
