-- Bookings of one fixed time share whoever has them, so the walls against double bookings let these pass each other and
-- nothing else: an ordinary booking is only itself (ids of slots are positive, its own counts below zero).
ALTER TABLE booking DROP CONSTRAINT booking_staff_once, DROP CONSTRAINT booking_object_once;
ALTER TABLE booking ADD CONSTRAINT booking_staff_once EXCLUDE USING gist
  (profile_id WITH =, staff_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&, (coalesce(time_slot_id, -id)) WITH <>)
  WHERE (staff_id IS NOT NULL AND exclusive AND NOT overbooked AND deleted_at IS NULL
         AND status IN ('reserved', 'pending', 'confirmed', 'completed'));
ALTER TABLE booking ADD CONSTRAINT booking_object_once EXCLUDE USING gist
  (profile_id WITH =, service_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&, (coalesce(time_slot_id, -id)) WITH <>)
  WHERE (staff_id IS NULL AND exclusive AND NOT overbooked AND deleted_at IS NULL
         AND status IN ('reserved', 'pending', 'confirmed', 'completed'));

ALTER TABLE time_slot ADD CONSTRAINT time_slot_weekdays
  CHECK (cardinality(weekdays) BETWEEN 1 AND 7 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]);
CREATE INDEX time_slot_service ON time_slot (profile_id, service_id) WHERE archived_at IS NULL;
CREATE INDEX booking_time_slot ON booking (profile_id, time_slot_id) WHERE time_slot_id IS NOT NULL;
