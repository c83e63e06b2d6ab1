-- What the owner's desk keeps: where a new business stands, invitations, series, batches that can be undone, saved views.
ALTER TABLE profile ADD COLUMN setup_step text;

CREATE TABLE invitation (
  profile_id int NOT NULL,
  id serial NOT NULL,
  uid uuid NOT NULL DEFAULT gen_random_uuid(),
  email text NOT NULL,
  role role NOT NULL,
  staff_id int,
  can_view_all boolean NOT NULL DEFAULT false,
  token_hash bytea NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL,
  accepted_at timestamptz(3),
  revoked_at timestamptz(3),
  CONSTRAINT invitation_pkey PRIMARY KEY (profile_id, id),
  CONSTRAINT invitation_email CHECK (email = lower(email)),
  CONSTRAINT invitation_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES profile (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT invitation_profile_id_staff_id_fkey FOREIGN KEY (profile_id, staff_id)
    REFERENCES staff (profile_id, id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX invitation_token_hash_key ON invitation (token_hash);

CREATE TABLE saved_view (
  profile_id int NOT NULL,
  id serial NOT NULL,
  user_id int NOT NULL,
  page text NOT NULL,
  name text NOT NULL,
  query text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT saved_view_pkey PRIMARY KEY (profile_id, id),
  CONSTRAINT saved_view_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES profile (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT saved_view_user_id_fkey FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX saved_view_profile_id_user_id_page_name_key ON saved_view (profile_id, user_id, page, name);

CREATE TABLE series (
  profile_id int NOT NULL,
  id serial NOT NULL,
  uid uuid NOT NULL DEFAULT gen_random_uuid(),
  rule text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT series_pkey PRIMARY KEY (profile_id, id),
  CONSTRAINT series_profile_fkey FOREIGN KEY (profile_id) REFERENCES profile (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX series_profile_id_uid_key ON series (profile_id, uid);

ALTER TABLE booking DROP COLUMN series_uid;
ALTER TABLE booking ADD COLUMN series_id int;
ALTER TABLE booking ADD CONSTRAINT booking_profile_id_series_id_fkey FOREIGN KEY (profile_id, series_id)
  REFERENCES series (profile_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX booking_series ON booking (profile_id, series_id, starts_at) WHERE series_id IS NOT NULL;

CREATE TABLE batch (
  profile_id int NOT NULL,
  id serial NOT NULL,
  uid uuid NOT NULL DEFAULT gen_random_uuid(),
  kind text NOT NULL,
  actor jsonb NOT NULL,
  items jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  undo_until timestamptz(3) NOT NULL,
  undone_at timestamptz(3),
  CONSTRAINT batch_pkey PRIMARY KEY (profile_id, id),
  CONSTRAINT batch_profile_fkey FOREIGN KEY (profile_id) REFERENCES profile (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX batch_profile_id_uid_key ON batch (profile_id, uid);
