-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "kind" AS ENUM ('appointment', 'rental', 'group');

-- CreateEnum
CREATE TYPE "status" AS ENUM ('reserved', 'pending', 'confirmed', 'completed', 'cancelled', 'no_show');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('owner', 'manager', 'front_desk', 'staff', 'viewer');

-- CreateEnum
CREATE TYPE "price_type" AS ENUM ('per_booking', 'per_person', 'per_night', 'free');

-- CreateEnum
CREATE TYPE "delivery_state" AS ENUM ('waiting', 'sending', 'sent', 'withdrawn', 'not_sent', 'failed');

-- CreateTable
CREATE TABLE "profile" (
    "id" SERIAL NOT NULL,
    "uid" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "address" TEXT,
    "timezone" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en-GB',
    "week_start" INTEGER NOT NULL DEFAULT 1,
    "hour_cycle" INTEGER NOT NULL DEFAULT 24,
    "slot_step_minutes" INTEGER NOT NULL DEFAULT 15,
    "min_notice_minutes" INTEGER NOT NULL DEFAULT 0,
    "max_days_ahead" INTEGER NOT NULL DEFAULT 365,
    "auto_confirm" BOOLEAN NOT NULL DEFAULT true,
    "undo_seconds" INTEGER NOT NULL DEFAULT 10,
    "review_delay_minutes" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "profile_clock" (
    "profile_id" INTEGER NOT NULL,
    "ts" BIGINT NOT NULL DEFAULT 0,
    "bookings_total" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "profile_clock_pkey" PRIMARY KEY ("profile_id")
);

-- CreateTable
CREATE TABLE "user_account" (
    "id" SERIAL NOT NULL,
    "uid" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "profile_id" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "uid" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" INTEGER NOT NULL,
    "role" "role" NOT NULL,
    "staff_id" INTEGER,
    "can_view_all" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("profile_id","id")
);

-- CreateTable
CREATE TABLE "session" (
    "profile_id" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "uid" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" INTEGER NOT NULL,
    "sid_hash" BYTEA NOT NULL,
    "user_agent" TEXT,
    "address" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("profile_id","id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "profile_id" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "uid" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "public_id" TEXT NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "last4" TEXT NOT NULL,
    "role" "role" NOT NULL DEFAULT 'owner',
    "scopes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "staff_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("profile_id","id")
);

-- CreateTable
CREATE TABLE "location" (
    "profile_id" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "uid" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "address" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "location_pkey" PRIMARY KEY ("profile_id","id")
);

-- CreateTable
CREATE TABLE "staff_location" (
    "profile_id" INTEGER NOT NULL,
    "staff_id" INTEGER NOT NULL,
    "location_id" INTEGER NOT NULL,

    CONSTRAINT "staff_location_pkey" PRIMARY KEY ("profile_id","staff_id","location_id")
);

-- CreateTable
CREATE TABLE "service_location" (
    "profile_id" INTEGER NOT NULL,
    "service_id" INTEGER NOT NULL,
    "location_id" INTEGER NOT NULL,

    CONSTRAINT "service_location_pkey" PRIMARY KEY ("profile_id","service_id","location_id")
);

-- CreateTable
CREATE TABLE "service" (
    "profile_id" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "uid" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" "kind" NOT NULL DEFAULT 'appointment',
    "name" TEXT NOT NULL,
    "description" TEXT,
    "color" TEXT NOT NULL,
    "category_uid" UUID,
    "duration_minutes" INTEGER NOT NULL,
    "buffer_before_minutes" INTEGER NOT NULL DEFAULT 0,
    "buffer_after_minutes" INTEGER NOT NULL DEFAULT 0,
    "price" INTEGER NOT NULL DEFAULT 0,
    "price_type" "price_type" NOT NULL DEFAULT 'per_booking',
    "currency" TEXT NOT NULL,
    "cost" INTEGER NOT NULL DEFAULT 0,
    "quantity" INTEGER NOT NULL DEFAULT 1,
    "capacity_min" INTEGER NOT NULL DEFAULT 1,
    "capacity_max" INTEGER NOT NULL DEFAULT 1,
    "min_nights" INTEGER NOT NULL DEFAULT 1,
    "max_nights" INTEGER,
    "check_in_minute" INTEGER NOT NULL DEFAULT 900,
    "check_out_minute" INTEGER NOT NULL DEFAULT 600,
    "cancel_deadline_hours" INTEGER NOT NULL DEFAULT 24,
    "min_notice_minutes" INTEGER,
    "max_days_ahead" INTEGER,
    "domiciliary" BOOLEAN NOT NULL DEFAULT false,
    "virtual" BOOLEAN NOT NULL DEFAULT false,
    "sessions" INTEGER,
    "questions" JSONB NOT NULL DEFAULT '[]',
    "reminder_minutes" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "position" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "service_pkey" PRIMARY KEY ("profile_id","id")
);

-- CreateTable
CREATE TABLE "staff" (
    "profile_id" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "uid" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "title" TEXT,
    "color" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("profile_id","id")
);

-- CreateTable
CREATE TABLE "service_staff" (
    "profile_id" INTEGER NOT NULL,
    "service_id" INTEGER NOT NULL,
    "staff_id" INTEGER NOT NULL,

    CONSTRAINT "service_staff_pkey" PRIMARY KEY ("profile_id","service_id","staff_id")
);

-- CreateTable
CREATE TABLE "weekly_hours" (
    "profile_id" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "staff_id" INTEGER,
    "weekday" INTEGER NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "end_minute" INTEGER NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "weekly_hours_pkey" PRIMARY KEY ("profile_id","id")
);

-- CreateTable
CREATE TABLE "schedule_override" (
    "profile_id" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "uid" UUID NOT NULL DEFAULT gen_random_uuid(),
    "staff_id" INTEGER,
    "date" DATE NOT NULL,
    "closed" BOOLEAN NOT NULL,
    "intervals" JSONB NOT NULL DEFAULT '[]',
    "reason" TEXT,

    CONSTRAINT "schedule_override_pkey" PRIMARY KEY ("profile_id","id")
);

-- CreateTable
CREATE TABLE "blocked_type" (
    "profile_id" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "icon" TEXT NOT NULL,
    "color" TEXT NOT NULL,

    CONSTRAINT "blocked_type_pkey" PRIMARY KEY ("profile_id","id")
);

-- CreateTable
CREATE TABLE "blocked_time" (
    "profile_id" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "uid" UUID NOT NULL DEFAULT gen_random_uuid(),
    "staff_id" INTEGER,
    "service_id" INTEGER,
    "type_id" INTEGER,
    "name" TEXT NOT NULL,
    "icon" TEXT,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "all_day" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "blocked_time_pkey" PRIMARY KEY ("profile_id","id")
);

-- CreateTable
CREATE TABLE "time_slot" (
    "profile_id" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "uid" UUID NOT NULL DEFAULT gen_random_uuid(),
    "service_id" INTEGER NOT NULL,
    "weekdays" INTEGER[],
    "start_minute" INTEGER NOT NULL,
    "end_minute" INTEGER NOT NULL,
    "capacity" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "time_slot_pkey" PRIMARY KEY ("profile_id","id")
);

-- CreateTable
CREATE TABLE "customer" (
    "profile_id" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "uid" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "note" TEXT,
    "locale" TEXT,
    "mail_bounced_at" TIMESTAMPTZ(3),
    "mail_complained_at" TIMESTAMPTZ(3),
    "review_asked_at" TIMESTAMPTZ(3),
    "erased_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "customer_pkey" PRIMARY KEY ("profile_id","id")
);

-- CreateTable
CREATE TABLE "booking" (
    "profile_id" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "uid" UUID NOT NULL DEFAULT gen_random_uuid(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "kind" "kind" NOT NULL,
    "status" "status" NOT NULL,
    "service_id" INTEGER NOT NULL,
    "staff_id" INTEGER,
    "customer_id" INTEGER,
    "location_id" INTEGER,
    "time_slot_id" INTEGER,
    "visitor_name" TEXT NOT NULL,
    "visitor_email" TEXT,
    "visitor_phone" TEXT,
    "visitor_note" TEXT NOT NULL DEFAULT '',
    "internal_note" TEXT NOT NULL DEFAULT '',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "timezone" TEXT NOT NULL,
    "buffer_before_minutes" INTEGER NOT NULL DEFAULT 0,
    "buffer_after_minutes" INTEGER NOT NULL DEFAULT 0,
    "price" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "price_type" "price_type" NOT NULL DEFAULT 'per_booking',
    "cost" INTEGER NOT NULL DEFAULT 0,
    "overbooked" BOOLEAN NOT NULL DEFAULT false,
    "exclusive" BOOLEAN NOT NULL DEFAULT true,
    "hold_expires_at" TIMESTAMPTZ(3),
    "source" TEXT NOT NULL DEFAULT 'owner',
    "series_uid" UUID,
    "answers" JSONB,
    "payment_status" TEXT,
    "notify_client" BOOLEAN NOT NULL DEFAULT true,
    "cancel_reason" TEXT,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "booking_pkey" PRIMARY KEY ("profile_id","id")
);

-- CreateTable
CREATE TABLE "participant" (
    "profile_id" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "uid" UUID NOT NULL DEFAULT gen_random_uuid(),
    "booking_id" INTEGER NOT NULL,
    "customer_id" INTEGER,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "price" INTEGER NOT NULL DEFAULT 0,
    "status" "status" NOT NULL DEFAULT 'confirmed',
    "source" TEXT NOT NULL DEFAULT 'owner',
    "cancel_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "participant_pkey" PRIMARY KEY ("profile_id","id")
);

-- CreateTable
CREATE TABLE "fact" (
    "profile_id" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "booking_id" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "actor" JSONB NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "fact_pkey" PRIMARY KEY ("profile_id","id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "profile_id" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "uid" UUID NOT NULL DEFAULT gen_random_uuid(),
    "booking_id" INTEGER,
    "participant_id" INTEGER,
    "webhook_id" INTEGER,
    "channel" TEXT NOT NULL DEFAULT 'email',
    "kind" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "state" "delivery_state" NOT NULL DEFAULT 'waiting',
    "payload" JSONB NOT NULL,
    "origin" JSONB,
    "idempotency_key" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease_token" UUID,
    "lease_until" TIMESTAMPTZ(3),
    "first_tried_at" TIMESTAMPTZ(3),
    "provider_id" TEXT,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "bounced_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("profile_id","id")
);

-- CreateTable
CREATE TABLE "review" (
    "profile_id" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "uid" UUID NOT NULL DEFAULT gen_random_uuid(),
    "booking_id" INTEGER NOT NULL,
    "stars" INTEGER,
    "text" TEXT,
    "may_publish" BOOLEAN NOT NULL DEFAULT false,
    "reply" TEXT,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "written_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_pkey" PRIMARY KEY ("profile_id","id")
);

-- CreateTable
CREATE TABLE "webhook" (
    "profile_id" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "uid" UUID NOT NULL DEFAULT gen_random_uuid(),
    "url" TEXT NOT NULL,
    "events" TEXT[],
    "secret_encrypted" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failing_since" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_pkey" PRIMARY KEY ("profile_id","id")
);

-- CreateTable
CREATE TABLE "idempotency_record" (
    "profile_id" INTEGER NOT NULL,
    "scope" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body_hash" BYTEA NOT NULL,
    "status" INTEGER NOT NULL,
    "headers" JSONB NOT NULL DEFAULT '{}',
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_record_pkey" PRIMARY KEY ("profile_id","scope","key")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "profile_uid_key" ON "profile"("uid");

-- CreateIndex
CREATE UNIQUE INDEX "profile_slug_key" ON "profile"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_uid_key" ON "user_account"("uid");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_profile_id_user_id_key" ON "membership"("profile_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_sid_hash_key" ON "session"("sid_hash");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_public_id_key" ON "api_key"("public_id");

-- CreateIndex
CREATE UNIQUE INDEX "location_profile_id_uid_key" ON "location"("profile_id", "uid");

-- CreateIndex
CREATE UNIQUE INDEX "service_profile_id_uid_key" ON "service"("profile_id", "uid");

-- CreateIndex
CREATE UNIQUE INDEX "staff_profile_id_uid_key" ON "staff"("profile_id", "uid");

-- CreateIndex
CREATE INDEX "service_staff_profile_id_staff_id_idx" ON "service_staff"("profile_id", "staff_id");

-- CreateIndex
CREATE INDEX "weekly_hours_profile_id_staff_id_idx" ON "weekly_hours"("profile_id", "staff_id");

-- CreateIndex
CREATE INDEX "schedule_override_profile_id_date_idx" ON "schedule_override"("profile_id", "date");

-- CreateIndex
CREATE UNIQUE INDEX "schedule_override_profile_id_uid_key" ON "schedule_override"("profile_id", "uid");

-- CreateIndex
CREATE INDEX "blocked_time_profile_id_starts_at_idx" ON "blocked_time"("profile_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "blocked_time_profile_id_uid_key" ON "blocked_time"("profile_id", "uid");

-- CreateIndex
CREATE UNIQUE INDEX "time_slot_profile_id_uid_key" ON "time_slot"("profile_id", "uid");

-- CreateIndex
CREATE UNIQUE INDEX "customer_profile_id_uid_key" ON "customer"("profile_id", "uid");

-- CreateIndex
CREATE UNIQUE INDEX "booking_profile_id_uid_key" ON "booking"("profile_id", "uid");

-- CreateIndex
CREATE INDEX "participant_profile_id_booking_id_idx" ON "participant"("profile_id", "booking_id");

-- CreateIndex
CREATE UNIQUE INDEX "participant_profile_id_uid_key" ON "participant"("profile_id", "uid");

-- CreateIndex
CREATE INDEX "fact_profile_id_booking_id_idx" ON "fact"("profile_id", "booking_id");

-- CreateIndex
CREATE INDEX "delivery_profile_id_booking_id_idx" ON "delivery"("profile_id", "booking_id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_profile_id_uid_key" ON "delivery"("profile_id", "uid");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_profile_id_idempotency_key_key" ON "delivery"("profile_id", "idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "review_profile_id_uid_key" ON "review"("profile_id", "uid");

-- CreateIndex
CREATE UNIQUE INDEX "review_profile_id_booking_id_key" ON "review"("profile_id", "booking_id");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_profile_id_uid_key" ON "webhook"("profile_id", "uid");

-- CreateIndex
CREATE INDEX "idempotency_record_created_at_idx" ON "idempotency_record"("created_at");

-- AddForeignKey
ALTER TABLE "profile_clock" ADD CONSTRAINT "profile_clock_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_profile_id_staff_id_fkey" FOREIGN KEY ("profile_id", "staff_id") REFERENCES "staff"("profile_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_profile_id_staff_id_fkey" FOREIGN KEY ("profile_id", "staff_id") REFERENCES "staff"("profile_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "location" ADD CONSTRAINT "location_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_location" ADD CONSTRAINT "staff_location_profile_id_staff_id_fkey" FOREIGN KEY ("profile_id", "staff_id") REFERENCES "staff"("profile_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_location" ADD CONSTRAINT "staff_location_profile_id_location_id_fkey" FOREIGN KEY ("profile_id", "location_id") REFERENCES "location"("profile_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_location" ADD CONSTRAINT "service_location_profile_id_service_id_fkey" FOREIGN KEY ("profile_id", "service_id") REFERENCES "service"("profile_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_location" ADD CONSTRAINT "service_location_profile_id_location_id_fkey" FOREIGN KEY ("profile_id", "location_id") REFERENCES "location"("profile_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_profile_id_fkey" FOREIGN KEY ("profile_id") REFERENCES "profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_staff" ADD CONSTRAINT "service_staff_profile_id_service_id_fkey" FOREIGN KEY ("profile_id", "service_id") REFERENCES "service"("profile_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_staff" ADD CONSTRAINT "service_staff_profile_id_staff_id_fkey" FOREIGN KEY ("profile_id", "staff_id") REFERENCES "staff"("profile_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weekly_hours" ADD CONSTRAINT "weekly_hours_profile_id_staff_id_fkey" FOREIGN KEY ("profile_id", "staff_id") REFERENCES "staff"("profile_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_override" ADD CONSTRAINT "schedule_override_profile_id_staff_id_fkey" FOREIGN KEY ("profile_id", "staff_id") REFERENCES "staff"("profile_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocked_time" ADD CONSTRAINT "blocked_time_profile_id_staff_id_fkey" FOREIGN KEY ("profile_id", "staff_id") REFERENCES "staff"("profile_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocked_time" ADD CONSTRAINT "blocked_time_profile_id_service_id_fkey" FOREIGN KEY ("profile_id", "service_id") REFERENCES "service"("profile_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocked_time" ADD CONSTRAINT "blocked_time_profile_id_type_id_fkey" FOREIGN KEY ("profile_id", "type_id") REFERENCES "blocked_type"("profile_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_slot" ADD CONSTRAINT "time_slot_profile_id_service_id_fkey" FOREIGN KEY ("profile_id", "service_id") REFERENCES "service"("profile_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_profile_id_service_id_fkey" FOREIGN KEY ("profile_id", "service_id") REFERENCES "service"("profile_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_profile_id_staff_id_fkey" FOREIGN KEY ("profile_id", "staff_id") REFERENCES "staff"("profile_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_profile_id_customer_id_fkey" FOREIGN KEY ("profile_id", "customer_id") REFERENCES "customer"("profile_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_profile_id_location_id_fkey" FOREIGN KEY ("profile_id", "location_id") REFERENCES "location"("profile_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_profile_id_time_slot_id_fkey" FOREIGN KEY ("profile_id", "time_slot_id") REFERENCES "time_slot"("profile_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_profile_id_booking_id_fkey" FOREIGN KEY ("profile_id", "booking_id") REFERENCES "booking"("profile_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_profile_id_customer_id_fkey" FOREIGN KEY ("profile_id", "customer_id") REFERENCES "customer"("profile_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_profile_id_booking_id_fkey" FOREIGN KEY ("profile_id", "booking_id") REFERENCES "booking"("profile_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_profile_id_booking_id_fkey" FOREIGN KEY ("profile_id", "booking_id") REFERENCES "booking"("profile_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_profile_id_webhook_id_fkey" FOREIGN KEY ("profile_id", "webhook_id") REFERENCES "webhook"("profile_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_profile_id_booking_id_fkey" FOREIGN KEY ("profile_id", "booking_id") REFERENCES "booking"("profile_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
