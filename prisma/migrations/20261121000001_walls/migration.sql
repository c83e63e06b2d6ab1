-- What schema.prisma cannot say: the last walls behind the engine's rules, and the indexes its questions run on.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The last wall against double bookings (the engine locks and checks first): one person, or one object that exists
-- once, cannot be in two places. Immediate, so that the violation is seen by the statement that causes it.
ALTER TABLE booking ADD CONSTRAINT booking_staff_once EXCLUDE USING gist
  (profile_id WITH =, staff_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&)
  WHERE (staff_id IS NOT NULL AND exclusive AND NOT overbooked AND deleted_at IS NULL
         AND status IN ('reserved', 'pending', 'confirmed', 'completed'));
ALTER TABLE booking ADD CONSTRAINT booking_object_once EXCLUDE USING gist
  (profile_id WITH =, service_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&)
  WHERE (staff_id IS NULL AND exclusive AND NOT overbooked AND deleted_at IS NULL
         AND status IN ('reserved', 'pending', 'confirmed', 'completed'));

ALTER TABLE booking
  ADD CONSTRAINT booking_ends_after_start CHECK (ends_at > starts_at),
  ADD CONSTRAINT booking_price CHECK (price >= 0 AND cost >= 0),
  ADD CONSTRAINT booking_currency CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT booking_buffers CHECK (buffer_before_minutes >= 0 AND buffer_after_minutes >= 0),
  ADD CONSTRAINT booking_hold CHECK (status <> 'reserved' OR hold_expires_at IS NOT NULL),
  ADD CONSTRAINT booking_cancelled CHECK (status <> 'cancelled' OR cancelled_at IS NOT NULL);
ALTER TABLE participant ADD CONSTRAINT participant_price CHECK (price >= 0);
ALTER TABLE service
  ADD CONSTRAINT service_duration CHECK (duration_minutes BETWEEN 1 AND 1440),
  ADD CONSTRAINT service_buffers CHECK (buffer_before_minutes BETWEEN 0 AND 1440 AND buffer_after_minutes BETWEEN 0 AND 1440),
  ADD CONSTRAINT service_money CHECK (price >= 0 AND cost >= 0 AND currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT service_capacity CHECK (quantity >= 1 AND capacity_min >= 1 AND capacity_max >= capacity_min),
  ADD CONSTRAINT service_nights CHECK (min_nights >= 1 AND (max_nights IS NULL OR max_nights >= min_nights)),
  -- The check-out day is the next guest's check-in day: leaving may not come after arriving.
  ADD CONSTRAINT service_turnover CHECK (check_out_minute BETWEEN 0 AND 1439 AND check_in_minute BETWEEN check_out_minute AND 1439);
ALTER TABLE weekly_hours
  ADD CONSTRAINT weekly_hours_day CHECK (weekday BETWEEN 1 AND 7),
  ADD CONSTRAINT weekly_hours_span CHECK (start_minute >= 0 AND end_minute > start_minute AND end_minute <= 1440);
ALTER TABLE time_slot ADD CONSTRAINT time_slot_span
  CHECK (start_minute >= 0 AND end_minute > start_minute AND end_minute <= 1440 AND capacity >= 1);
ALTER TABLE blocked_time ADD CONSTRAINT blocked_time_span CHECK (ends_at > starts_at);
ALTER TABLE review ADD CONSTRAINT review_stars CHECK (stars BETWEEN 1 AND 5);
ALTER TABLE profile
  ADD CONSTRAINT profile_slug CHECK (slug ~ '^[a-z0-9](-?[a-z0-9])*$'),
  ADD CONSTRAINT profile_currency CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT profile_numbers CHECK (week_start BETWEEN 0 AND 6 AND hour_cycle IN (12, 24) AND slot_step_minutes BETWEEN 1 AND 1440
    AND min_notice_minutes >= 0 AND max_days_ahead >= 1 AND undo_seconds BETWEEN 0 AND 3600 AND review_delay_minutes >= 0);
ALTER TABLE user_account ADD CONSTRAINT user_email CHECK (email = lower(email));

-- Rows that hang on nothing else hang on their profile.
ALTER TABLE weekly_hours ADD CONSTRAINT weekly_hours_profile_fkey FOREIGN KEY (profile_id) REFERENCES profile (id) ON DELETE CASCADE;
ALTER TABLE schedule_override ADD CONSTRAINT schedule_override_profile_fkey FOREIGN KEY (profile_id) REFERENCES profile (id) ON DELETE CASCADE;
ALTER TABLE blocked_type ADD CONSTRAINT blocked_type_profile_fkey FOREIGN KEY (profile_id) REFERENCES profile (id) ON DELETE CASCADE;
ALTER TABLE blocked_time ADD CONSTRAINT blocked_time_profile_fkey FOREIGN KEY (profile_id) REFERENCES profile (id) ON DELETE CASCADE;
ALTER TABLE customer ADD CONSTRAINT customer_profile_fkey FOREIGN KEY (profile_id) REFERENCES profile (id) ON DELETE CASCADE;
ALTER TABLE webhook ADD CONSTRAINT webhook_profile_fkey FOREIGN KEY (profile_id) REFERENCES profile (id) ON DELETE CASCADE;
ALTER TABLE delivery ADD CONSTRAINT delivery_profile_fkey FOREIGN KEY (profile_id) REFERENCES profile (id) ON DELETE CASCADE;
ALTER TABLE idempotency_record ADD CONSTRAINT idempotency_record_profile_fkey FOREIGN KEY (profile_id) REFERENCES profile (id) ON DELETE CASCADE;

-- A visitor is one customer of a profile by email, and sits in a class once.
CREATE UNIQUE INDEX customer_email ON customer (profile_id, lower(email)) WHERE email IS NOT NULL;
CREATE UNIQUE INDEX participant_once ON participant (profile_id, booking_id, lower(email))
  WHERE email IS NOT NULL AND status NOT IN ('cancelled', 'no_show');

-- What overlaps a range (grid, list, a day under its lock).
CREATE INDEX booking_during ON booking USING gist (profile_id, tstzrange(starts_at, ends_at, '[)')) WHERE deleted_at IS NULL;
-- The list's order, and the counters without touching the table.
CREATE INDEX booking_order ON booking (profile_id, starts_at, id) INCLUDE (status, staff_id) WHERE deleted_at IS NULL;
CREATE INDEX booking_undecided ON booking (profile_id, staff_id) WHERE deleted_at IS NULL AND status IN ('reserved', 'pending');
CREATE INDEX booking_service ON booking (profile_id, service_id, starts_at) WHERE deleted_at IS NULL;
CREATE INDEX booking_customer ON booking (profile_id, customer_id);
CREATE INDEX delivery_due ON delivery (due_at) WHERE state IN ('waiting', 'sending');
-- At most one waiting reschedule mail per booking and recipient: a later move replaces it.
CREATE UNIQUE INDEX delivery_one_waiting_move ON delivery (profile_id, booking_id, recipient)
  WHERE state = 'waiting' AND kind = 'rescheduled';

-- Updated by every write: leave room on its page so that the update stays there.
ALTER TABLE profile_clock SET (fillfactor = 50);
