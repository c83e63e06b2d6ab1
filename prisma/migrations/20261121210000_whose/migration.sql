-- Whose a fact or a message was, whoever has the booking now: asked when somebody's data is handed over or erased.
CREATE INDEX fact_before_customer ON fact (profile_id, (before ->> 'customerId')) WHERE before ->> 'customerId' IS NOT NULL;
CREATE INDEX fact_after_customer ON fact (profile_id, (after ->> 'customerId')) WHERE after ->> 'customerId' IS NOT NULL;
CREATE INDEX delivery_recipient ON delivery (profile_id, lower(recipient));
