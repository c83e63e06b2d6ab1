-- An address, in lower case, that leads to a customer besides their own: of somebody who was merged into them.
CREATE TABLE customer_alias (
  profile_id INTEGER NOT NULL,
  email TEXT NOT NULL,
  customer_id INTEGER NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT customer_alias_pkey PRIMARY KEY (profile_id, email),
  CONSTRAINT customer_alias_email CHECK (email = lower(email)),
  CONSTRAINT customer_alias_profile_id_customer_id_fkey FOREIGN KEY (profile_id, customer_id)
    REFERENCES customer (profile_id, id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX customer_alias_profile_id_customer_id_idx ON customer_alias (profile_id, customer_id);
