-- The blocked times of a range are found by the range: by their starts alone, every block ever made would be looked at.
CREATE INDEX blocked_time_during ON blocked_time USING gist (profile_id, tstzrange(starts_at, ends_at, '[)'));
