-- Seats whose holds end by themselves.
CREATE INDEX participant_held ON participant (hold_expires_at) WHERE status = 'reserved';
