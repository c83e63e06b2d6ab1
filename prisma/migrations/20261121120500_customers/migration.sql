-- The list of customers by name, and a customer's seats in classes.
CREATE INDEX customer_name ON customer (profile_id, lower(name), id) WHERE erased_at IS NULL;
CREATE INDEX participant_customer ON participant (profile_id, customer_id);
