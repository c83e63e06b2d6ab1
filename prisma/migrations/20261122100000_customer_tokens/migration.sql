-- The generation of a customer's tokens: those of another one open nothing.
ALTER TABLE customer ADD COLUMN token_version int NOT NULL DEFAULT 1,
  ADD CONSTRAINT customer_token_version CHECK (token_version >= 1);
