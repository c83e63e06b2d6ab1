-- Somebody else's calendar whose events block time: of a person, of a service, or of everybody.
CREATE TABLE calendar_import (
  profile_id int NOT NULL,
  id serial NOT NULL,
  uid uuid NOT NULL DEFAULT gen_random_uuid(),
  label text NOT NULL,
  staff_id int,
  service_id int,
  -- Whoever knows the address reads the calendar, so it is encrypted. Its host may be shown.
  address_encrypted bytea NOT NULL,
  host text NOT NULL,
  show_titles boolean NOT NULL DEFAULT false,
  enabled boolean NOT NULL DEFAULT true,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  -- What the calendar was when it was read, and what it was read with: only if neither changed it need not be sent again.
  etag text,
  last_modified text,
  basis text,
  next_at timestamptz(3) NOT NULL DEFAULT now(),
  tried_at timestamptz(3),
  read_at timestamptz(3),
  unreadable int NOT NULL DEFAULT 0,
  own int NOT NULL DEFAULT 0,
  is_cut boolean NOT NULL DEFAULT false,
  failing_since timestamptz(3),
  failures int NOT NULL DEFAULT 0,
  failure text,
  failure_status int,
  told_at timestamptz(3),
  lease_token uuid,
  lease_until timestamptz(3),
  CONSTRAINT calendar_import_pkey PRIMARY KEY (profile_id, id),
  CONSTRAINT calendar_import_owner CHECK (staff_id IS NULL OR service_id IS NULL),
  CONSTRAINT calendar_import_failure CHECK ((failing_since IS NULL) = (failure IS NULL))
);
CREATE UNIQUE INDEX calendar_import_profile_id_uid_key ON calendar_import (profile_id, uid);
CREATE INDEX calendar_import_due ON calendar_import (next_at) WHERE enabled;
ALTER TABLE calendar_import
  ADD CONSTRAINT calendar_import_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES profile (id) ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT calendar_import_profile_id_staff_id_fkey FOREIGN KEY (profile_id, staff_id)
    REFERENCES staff (profile_id, id) ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT calendar_import_profile_id_service_id_fkey FOREIGN KEY (profile_id, service_id)
    REFERENCES service (profile_id, id) ON DELETE CASCADE ON UPDATE CASCADE;

-- The blocked times of an import go with it. Each is one event, or one date of an event that repeats.
ALTER TABLE blocked_time
  ADD COLUMN import_id int,
  ADD COLUMN import_key text,
  ADD CONSTRAINT blocked_time_imported CHECK ((import_id IS NULL) = (import_key IS NULL)),
  ADD CONSTRAINT blocked_time_profile_id_import_id_fkey FOREIGN KEY (profile_id, import_id)
    REFERENCES calendar_import (profile_id, id) ON DELETE CASCADE ON UPDATE CASCADE;
CREATE UNIQUE INDEX blocked_time_profile_id_import_id_import_key_key ON blocked_time (profile_id, import_id, import_key);
