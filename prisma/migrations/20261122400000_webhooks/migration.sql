ALTER TABLE webhook
  ADD COLUMN dialect text NOT NULL DEFAULT 'profile',
  -- While a secret is rotated, both sign what is delivered.
  ADD COLUMN previous_secret_encrypted bytea,
  ADD COLUMN previous_secret_until timestamptz(3),
  ADD COLUMN disabled_because text,
  -- One worker at a time delivers to an endpoint, and none while it rests after it did not answer.
  ADD COLUMN lease_token uuid,
  ADD COLUMN lease_until timestamptz(3),
  ADD COLUMN rest_until timestamptz(3),
  ADD CONSTRAINT webhook_disabled_because CHECK (
    (disabled_at IS NULL) = (disabled_because IS NULL) AND disabled_because IN ('owner', 'gone', 'failing'));

-- What an endpoint answered, one entry for each try.
ALTER TABLE delivery ADD COLUMN answers jsonb NOT NULL DEFAULT '[]';

CREATE INDEX delivery_of_webhook ON delivery (profile_id, webhook_id, id) WHERE webhook_id IS NOT NULL;
CREATE INDEX delivery_open_of_webhook ON delivery (profile_id, webhook_id, id)
  WHERE webhook_id IS NOT NULL AND state IN ('waiting', 'sending');
