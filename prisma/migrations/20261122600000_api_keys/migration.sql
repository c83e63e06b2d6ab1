ALTER TABLE api_key
  -- Who made, rotated and revoked it, by their name of then.
  ADD COLUMN created_by text,
  ADD COLUMN rotated_at timestamptz(3),
  ADD COLUMN rotated_by text,
  ADD COLUMN revoked_by text,
  -- The secret before the last rotation, good until then.
  ADD COLUMN previous_public_id text,
  ADD COLUMN previous_secret_hash bytea,
  ADD COLUMN previous_last4 text,
  ADD COLUMN previous_used_at timestamptz(3),
  ADD COLUMN previous_until timestamptz(3),
  ADD CONSTRAINT api_key_previous CHECK (
    num_nulls(previous_public_id, previous_secret_hash, previous_last4, previous_until) IN (0, 4));

CREATE UNIQUE INDEX api_key_previous_public_id_key ON api_key (previous_public_id);
