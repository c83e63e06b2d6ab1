ALTER TABLE delivery
  -- The version of the booking that it tells of: what changed since decides whether it may be sent again.
  ADD COLUMN booking_version int,
  -- A list of messages shows and searches subjects without reading whole mails.
  ADD COLUMN subject text GENERATED ALWAYS AS (payload ->> 'subject') STORED;
CREATE INDEX delivery_in_state ON delivery (profile_id, state, id);
