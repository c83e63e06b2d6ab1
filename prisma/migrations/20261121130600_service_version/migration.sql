-- Two people who edit one service: the later one is told what the earlier one changed.
ALTER TABLE service ADD COLUMN version int NOT NULL DEFAULT 1;
