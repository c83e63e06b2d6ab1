-- Visitors always know: what a business decides about its public page and its mails.
ALTER TABLE profile
  ADD COLUMN public_page boolean NOT NULL DEFAULT true,
  ADD COLUMN about text,
  -- Whether visitors move their bookings themselves, ask for it, or cannot.
  ADD COLUMN visitor_moves text NOT NULL DEFAULT 'direct',
  ADD COLUMN staff_copies boolean NOT NULL DEFAULT true,
  ADD COLUMN review_pause_months int NOT NULL DEFAULT 6,
  ADD COLUMN proposal_hours int NOT NULL DEFAULT 24,
  ADD COLUMN waitlist boolean NOT NULL DEFAULT true,
  ADD CONSTRAINT profile_visitors CHECK (visitor_moves IN ('direct', 'ask', 'no')
    AND review_pause_months BETWEEN 0 AND 120 AND proposal_hours BETWEEN 1 AND 336);
ALTER TABLE service ADD COLUMN bookable_online boolean NOT NULL DEFAULT true;

-- The visitor's language, the generation of their links (another one when the booking is handed on to somebody else),
-- whether they had cause to complain, so that nobody asks them for a review.
ALTER TABLE booking
  ADD COLUMN locale text,
  ADD COLUMN link_version int NOT NULL DEFAULT 1,
  ADD COLUMN complaint boolean NOT NULL DEFAULT false;
ALTER TABLE participant
  ADD COLUMN locale text,
  ADD COLUMN answers jsonb,
  ADD COLUMN link_version int NOT NULL DEFAULT 1,
  -- Beside the class's version what makes the calendar entry's SEQUENCE rise when the seat goes to another class.
  ADD COLUMN sequence_offset int NOT NULL DEFAULT 0,
  ADD COLUMN hold_expires_at timestamptz(3),
  ADD CONSTRAINT participant_hold CHECK (status <> 'reserved' OR hold_expires_at IS NOT NULL);

-- Another time the business asks a visitor to take. While it is open both times are kept.
CREATE TABLE proposal (
  profile_id int NOT NULL,
  id serial NOT NULL,
  uid uuid NOT NULL DEFAULT gen_random_uuid(),
  booking_id int NOT NULL,
  service_id int NOT NULL,
  staff_id int,
  starts_at timestamptz(3) NOT NULL,
  ends_at timestamptz(3) NOT NULL,
  state text NOT NULL DEFAULT 'open',
  message text,
  actor jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL,
  settled_at timestamptz(3),
  PRIMARY KEY (profile_id, id),
  CONSTRAINT proposal_span CHECK (ends_at > starts_at),
  CONSTRAINT proposal_state CHECK (state IN ('open', 'accepted', 'declined', 'expired', 'withdrawn')),
  CONSTRAINT proposal_booking_fkey FOREIGN KEY (profile_id, booking_id) REFERENCES booking (profile_id, id) ON DELETE CASCADE,
  CONSTRAINT proposal_service_fkey FOREIGN KEY (profile_id, service_id) REFERENCES service (profile_id, id) ON DELETE CASCADE,
  CONSTRAINT proposal_staff_fkey FOREIGN KEY (profile_id, staff_id) REFERENCES staff (profile_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX proposal_profile_id_uid_key ON proposal (profile_id, uid);
CREATE UNIQUE INDEX proposal_one_open ON proposal (profile_id, booking_id) WHERE state = 'open';

-- What a visitor wishes for when nothing is free. Offered: a booking is reserved for them for a while.
CREATE TABLE waitlist_entry (
  profile_id int NOT NULL,
  id serial NOT NULL,
  uid uuid NOT NULL DEFAULT gen_random_uuid(),
  service_id int NOT NULL,
  staff_id int,
  date_from date NOT NULL,
  date_to date NOT NULL,
  -- Minutes of the local day between which it should begin.
  from_minute int NOT NULL DEFAULT 0,
  until_minute int NOT NULL DEFAULT 1440,
  nights int,
  name text NOT NULL,
  email text NOT NULL,
  phone text,
  note text NOT NULL DEFAULT '',
  locale text,
  state text NOT NULL DEFAULT 'waiting',
  booking_id int,
  -- Times that were offered and not taken: each is offered once.
  declined jsonb NOT NULL DEFAULT '[]',
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  offered_until timestamptz(3),
  PRIMARY KEY (profile_id, id),
  CONSTRAINT waitlist_state CHECK (state IN ('waiting', 'offered', 'booked', 'left', 'expired')),
  CONSTRAINT waitlist_dates CHECK (date_to >= date_from AND until_minute > from_minute AND (nights IS NULL OR nights >= 1)),
  CONSTRAINT waitlist_profile_fkey FOREIGN KEY (profile_id) REFERENCES profile (id) ON DELETE CASCADE,
  CONSTRAINT waitlist_service_fkey FOREIGN KEY (profile_id, service_id) REFERENCES service (profile_id, id) ON DELETE CASCADE,
  CONSTRAINT waitlist_staff_fkey FOREIGN KEY (profile_id, staff_id) REFERENCES staff (profile_id, id) ON DELETE CASCADE,
  CONSTRAINT waitlist_booking_fkey FOREIGN KEY (profile_id, booking_id) REFERENCES booking (profile_id, id) ON DELETE SET NULL (booking_id)
);
CREATE UNIQUE INDEX waitlist_entry_profile_id_uid_key ON waitlist_entry (profile_id, uid);
CREATE INDEX waitlist_open ON waitlist_entry (profile_id, service_id, id) WHERE state IN ('waiting', 'offered');

-- What a business says in its own words: by kind of mail and language.
CREATE TABLE mail_text (
  profile_id int NOT NULL,
  kind text NOT NULL,
  language text NOT NULL,
  subject text,
  paragraph text,
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (profile_id, kind, language),
  CONSTRAINT mail_text_profile_fkey FOREIGN KEY (profile_id) REFERENCES profile (id) ON DELETE CASCADE
);

-- A secret address at which a calendar program reads the diary, or one person's. Only the SHA-256 of its token is kept.
CREATE TABLE calendar_feed (
  profile_id int NOT NULL,
  id serial NOT NULL,
  uid uuid NOT NULL DEFAULT gen_random_uuid(),
  staff_id int,
  token_hash bytea NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  read_at timestamptz(3),
  revoked_at timestamptz(3),
  PRIMARY KEY (profile_id, id),
  CONSTRAINT calendar_feed_profile_fkey FOREIGN KEY (profile_id) REFERENCES profile (id) ON DELETE CASCADE,
  CONSTRAINT calendar_feed_staff_fkey FOREIGN KEY (profile_id, staff_id) REFERENCES staff (profile_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX calendar_feed_token_hash_key ON calendar_feed (token_hash);

-- Lets the owner of an address choose a new password, once. Only the SHA-256 of its token is kept.
CREATE TABLE password_reset (
  id serial PRIMARY KEY,
  user_id int NOT NULL REFERENCES user_account (id) ON DELETE CASCADE,
  token_hash bytea NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL,
  used_at timestamptz(3)
);
CREATE UNIQUE INDEX password_reset_token_hash_key ON password_reset (token_hash);

-- A review of a class is one participant's.
ALTER TABLE review ADD COLUMN participant_id int, ADD COLUMN replied_at timestamptz(3);
DROP INDEX review_profile_id_booking_id_key;
CREATE UNIQUE INDEX review_once ON review (profile_id, booking_id, coalesce(participant_id, 0));
ALTER TABLE review ADD CONSTRAINT review_participant_fkey FOREIGN KEY (profile_id, participant_id)
  REFERENCES participant (profile_id, id) ON DELETE CASCADE;

ALTER TABLE delivery
  ADD COLUMN complained_at timestamptz(3),
  -- The message that this one sends again.
  ADD COLUMN resend_of int;
CREATE INDEX delivery_provider ON delivery (provider_id) WHERE provider_id IS NOT NULL;

-- Whose reminder is due soon, of any profile.
CREATE INDEX booking_to_come ON booking (starts_at) WHERE status = 'confirmed' AND deleted_at IS NULL;
-- Holds that end by themselves.
CREATE INDEX booking_held ON booking (hold_expires_at) WHERE status = 'reserved' AND deleted_at IS NULL;
