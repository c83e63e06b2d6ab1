CREATE TABLE import (
  profile_id int NOT NULL,
  id serial NOT NULL,
  uid uuid NOT NULL DEFAULT gen_random_uuid(),
  kind text NOT NULL,
  file_name text NOT NULL,
  encoding text,
  delimiter text,
  -- Of a table: what its columns are called.
  columns text[] NOT NULL DEFAULT '{}',
  -- The file. It is forgotten when all of it has come in.
  content text,
  mapping jsonb NOT NULL DEFAULT '{}',
  options jsonb NOT NULL,
  status text NOT NULL DEFAULT 'draft',
  -- Who made it, and who had it run or undone.
  actor jsonb NOT NULL,
  -- How many steps it takes, and how many of them are done.
  total int NOT NULL DEFAULT 0,
  position int NOT NULL DEFAULT 0,
  failure text,
  -- One worker at a time goes on with it.
  lease_until timestamptz(3),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  started_at timestamptz(3),
  finished_at timestamptz(3),
  CONSTRAINT import_pkey PRIMARY KEY (profile_id, id),
  CONSTRAINT import_profile_fkey FOREIGN KEY (profile_id) REFERENCES profile (id) ON DELETE CASCADE,
  CONSTRAINT import_kind CHECK (kind IN ('customers_csv', 'bookings_csv', 'easyappointments', 'calcom')),
  CONSTRAINT import_status CHECK (status IN ('draft', 'running', 'done', 'failed', 'undoing', 'undone')),
  CONSTRAINT import_content CHECK (content IS NOT NULL OR status NOT IN ('draft', 'running')),
  CONSTRAINT import_position CHECK (position BETWEEN 0 AND total)
);
CREATE UNIQUE INDEX import_profile_id_uid_key ON import (profile_id, uid);
-- Two that come in at once could both find something not there yet.
CREATE UNIQUE INDEX import_at_work ON import (profile_id) WHERE status IN ('running', 'undoing');
CREATE INDEX import_unfinished ON import (lease_until) WHERE status IN ('running', 'undoing');

-- What became of something in a file: what it made, or what was different before.
CREATE TABLE import_row (
  profile_id int NOT NULL,
  import_id int NOT NULL,
  -- Which step of the import it was.
  position int NOT NULL,
  part text NOT NULL,
  row_number int NOT NULL,
  outcome text NOT NULL,
  service_id int,
  staff_id int,
  customer_id int,
  booking_id int,
  participant_id int,
  -- What the file knows it by: what has come in is known again.
  source_key text,
  -- What was said there, and what is said since.
  before jsonb,
  after jsonb,
  -- The version it had when it had come in.
  version int,
  errors jsonb NOT NULL DEFAULT '[]',
  undo text,
  left_because text,
  CONSTRAINT import_row_pkey PRIMARY KEY (profile_id, import_id, position),
  CONSTRAINT import_row_import_fkey FOREIGN KEY (profile_id, import_id) REFERENCES import (profile_id, id) ON DELETE CASCADE,
  CONSTRAINT import_row_service_fkey FOREIGN KEY (profile_id, service_id) REFERENCES service (profile_id, id)
    ON DELETE SET NULL (service_id),
  CONSTRAINT import_row_staff_fkey FOREIGN KEY (profile_id, staff_id) REFERENCES staff (profile_id, id)
    ON DELETE SET NULL (staff_id),
  CONSTRAINT import_row_customer_fkey FOREIGN KEY (profile_id, customer_id) REFERENCES customer (profile_id, id)
    ON DELETE SET NULL (customer_id),
  CONSTRAINT import_row_booking_fkey FOREIGN KEY (profile_id, booking_id) REFERENCES booking (profile_id, id)
    ON DELETE SET NULL (booking_id),
  CONSTRAINT import_row_participant_fkey FOREIGN KEY (profile_id, participant_id) REFERENCES participant (profile_id, id)
    ON DELETE SET NULL (participant_id),
  CONSTRAINT import_row_part CHECK (part IN ('services', 'staff', 'customers', 'bookings')),
  CONSTRAINT import_row_outcome CHECK (outcome IN ('created', 'updated', 'skipped', 'refused')),
  CONSTRAINT import_row_undo CHECK ((undo IS NOT DISTINCT FROM 'left') = (left_because IS NOT NULL) AND undo IN ('undone', 'left'))
);
CREATE INDEX import_row_source ON import_row (profile_id, source_key) WHERE source_key IS NOT NULL;
-- Whatever is deleted is looked for here.
CREATE INDEX import_row_service ON import_row (profile_id, service_id) WHERE service_id IS NOT NULL;
CREATE INDEX import_row_staff ON import_row (profile_id, staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX import_row_customer ON import_row (profile_id, customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX import_row_booking ON import_row (profile_id, booking_id) WHERE booking_id IS NOT NULL;
CREATE INDEX import_row_participant ON import_row (profile_id, participant_id) WHERE participant_id IS NOT NULL;

-- Who is there already is found by the digits of their number, too.
CREATE INDEX customer_phone_digits ON customer (profile_id, right(regexp_replace(phone, '\D', '', 'g'), 9))
  WHERE phone IS NOT NULL;
