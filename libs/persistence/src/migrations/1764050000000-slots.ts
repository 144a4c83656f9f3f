import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Places that can be booked ahead: slots, the appointments of people, the groups of agencies. */
export class Slots1764050000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { sql } of tables) await runner.query(sql);
    for (const sql of changes) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of tables.toReversed()) await runner.query(`DROP TABLE ${name}`);
    for (const sql of back) await runner.query(sql);
  }
}

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const code = 'CHAR(13) CHARACTER SET ascii COLLATE ascii_bin';
const sealed = 'VARCHAR(600) CHARACTER SET ascii COLLATE ascii_bin';
const places = 'SMALLINT UNSIGNED NOT NULL';
const table = (name: string, columns: string) => ({
  name,
  sql: `CREATE TABLE ${name} (${columns}) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4`,
});

const tables = [
  // One row, one slot of every such weekday.
  table(
    'slot_templates',
    `id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    hall_id INT UNSIGNED NOT NULL,
    service_id INT UNSIGNED NOT NULL,
    weekday TINYINT UNSIGNED NOT NULL,
    from_minute SMALLINT UNSIGNED NOT NULL,
    to_minute SMALLINT UNSIGNED NOT NULL,
    individual_capacity ${places},
    group_capacity ${places},
    UNIQUE KEY uq_slot_templates (service_id, weekday, from_minute),
    KEY ix_slot_templates_hall (hall_id, weekday),
    CONSTRAINT fk_slot_templates_service FOREIGN KEY (service_id) REFERENCES services (id),
    CONSTRAINT ck_slot_templates_weekday CHECK (weekday BETWEEN 1 AND 7),
    CONSTRAINT ck_slot_templates_minutes CHECK (from_minute < to_minute AND to_minute <= 1440)`,
  ),

  // What differs from the week: holidays, and weekends on which people work, as the weekday that they stand for.
  table(
    'calendar_days',
    `hall_id INT UNSIGNED NOT NULL,
    day DATE NOT NULL,
    kind ENUM('holiday', 'workday') NOT NULL,
    name_zh VARCHAR(60) NOT NULL,
    name_en VARCHAR(60) NOT NULL,
    as_weekday TINYINT UNSIGNED NULL,
    PRIMARY KEY (hall_id, day),
    CONSTRAINT fk_calendar_days_hall FOREIGN KEY (hall_id) REFERENCES halls (id),
    CONSTRAINT ck_calendar_days_weekday CHECK ((kind = 'workday') = (as_weekday IS NOT NULL))`,
  ),

  // What is used never exceeds the capacity, but for places that somebody knowingly left booked when cutting it.
  table(
    'slots',
    `id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    hall_id INT UNSIGNED NOT NULL,
    service_id INT UNSIGNED NOT NULL,
    day DATE NOT NULL,
    starts_at DATETIME(3) NOT NULL,
    ends_at DATETIME(3) NOT NULL,
    individual_capacity ${places},
    individual_used ${places} DEFAULT 0,
    individual_over ${places} DEFAULT 0,
    group_capacity ${places},
    group_used ${places} DEFAULT 0,
    group_over ${places} DEFAULT 0,
    group_reason JSON NOT NULL,
    UNIQUE KEY uq_slots_start (service_id, starts_at),
    KEY ix_slots_day (hall_id, day),
    CONSTRAINT fk_slots_service FOREIGN KEY (service_id) REFERENCES services (id),
    CONSTRAINT ck_slots_range CHECK (starts_at < ends_at),
    CONSTRAINT ck_slots_individual CHECK (individual_used <= individual_capacity + individual_over),
    CONSTRAINT ck_slots_group CHECK (group_used <= group_capacity + group_over)`,
  ),

  table(
    'group_bookings',
    `id ${id} NOT NULL PRIMARY KEY,
    code ${code} NOT NULL,
    agency_id ${id} NOT NULL,
    hall_id INT UNSIGNED NOT NULL,
    service_id INT UNSIGNED NOT NULL,
    day DATE NOT NULL,
    state ENUM('held', 'booked', 'arrived', 'cancelled', 'expired', 'no_show') NOT NULL,
    held_until DATETIME(3) NULL,
    extended TINYINT UNSIGNED NOT NULL DEFAULT 0,
    mode ENUM('all', 'best') NOT NULL,
    places ${places},
    taken ${places} DEFAULT 0,
    late_minutes SMALLINT UNSIGNED NOT NULL DEFAULT 0,
    starts_at DATETIME(3) NOT NULL,
    ends_at DATETIME(3) NOT NULL,
    version INT UNSIGNED NOT NULL DEFAULT 1,
    created_by ${id} NOT NULL,
    created_at DATETIME(3) NOT NULL,
    arrived_at DATETIME(3) NULL,
    UNIQUE KEY uq_group_bookings_code (code),
    KEY ix_group_bookings_agency (agency_id, starts_at),
    KEY ix_group_bookings_hold (hall_id, held_until),
    KEY ix_group_bookings_state (hall_id, state, ends_at),
    CONSTRAINT fk_group_bookings_agency FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT fk_group_bookings_service FOREIGN KEY (service_id) REFERENCES services (id),
    CONSTRAINT ck_group_bookings_taken CHECK (taken <= places),
    CONSTRAINT ck_group_bookings_held CHECK (state <> 'held' OR held_until IS NOT NULL)`,
  ),

  table(
    'group_booking_slots',
    `group_booking_id ${id} NOT NULL,
    slot_id BIGINT UNSIGNED NOT NULL,
    places ${places},
    taken ${places} DEFAULT 0,
    PRIMARY KEY (group_booking_id, slot_id),
    KEY ix_group_booking_slots_slot (slot_id),
    CONSTRAINT fk_group_booking_slots_booking FOREIGN KEY (group_booking_id) REFERENCES group_bookings (id),
    CONSTRAINT fk_group_booking_slots_slot FOREIGN KEY (slot_id) REFERENCES slots (id),
    CONSTRAINT ck_group_booking_slots_taken CHECK (taken <= places)`,
  ),

  // A person is known by the keyed digest of a document; with it, one person has one live appointment for a service.
  // No foreign key to the slot: checking it locks the slot's row, and a roster would keep everybody else from booking.
  table(
    'appointments',
    `id ${id} NOT NULL PRIMARY KEY,
    code ${code} NOT NULL,
    hall_id INT UNSIGNED NOT NULL,
    service_id INT UNSIGNED NOT NULL,
    slot_id BIGINT UNSIGNED NOT NULL,
    kind ENUM('individual', 'group') NOT NULL,
    group_booking_id ${id} NULL,
    state ENUM('booked', 'checked_in', 'attended', 'cancelled', 'no_show') NOT NULL,
    live TINYINT UNSIGNED GENERATED ALWAYS AS (IF(state IN ('booked', 'checked_in'), 1, NULL)) VIRTUAL,
    subject_id ${id} NOT NULL,
    person_index BINARY(32) NULL,
    name_sealed ${sealed} NULL,
    document_sealed ${sealed} NULL,
    phone_sealed ${sealed} NULL,
    document_kind ENUM('identity-card', 'passport', 'hk-macao-permit', 'taiwan-permit', 'foreign-residence') NOT NULL,
    language ENUM('zh', 'en') NOT NULL,
    ticket_id ${id} NULL,
    batch_no SMALLINT UNSIGNED NULL,
    version INT UNSIGNED NOT NULL DEFAULT 1,
    created_at DATETIME(3) NOT NULL,
    UNIQUE KEY uq_appointments_code (code),
    UNIQUE KEY uq_appointments_person (person_index, service_id, live),
    KEY ix_appointments_slot (slot_id, state),
    KEY ix_appointments_group (group_booking_id, state),
    KEY ix_appointments_state (hall_id, state),
    KEY ix_appointments_ticket (ticket_id),
    KEY ix_appointments_subject (subject_id),
    CONSTRAINT fk_appointments_group FOREIGN KEY (group_booking_id) REFERENCES group_bookings (id),
    CONSTRAINT ck_appointments_kind CHECK ((kind = 'group') = (group_booking_id IS NOT NULL)),
    CONSTRAINT ck_appointments_ticket CHECK ((state IN ('checked_in', 'attended')) = (ticket_id IS NOT NULL))`,
  ),
];

const changes = [
  // How many people come with one ticket: a batch of a group is called like anybody.
  `ALTER TABLE tickets ADD party_size SMALLINT UNSIGNED NOT NULL DEFAULT 1,
    ADD CONSTRAINT ck_tickets_party CHECK (party_size > 0)`,
  // How many places an agency may have in a hall on one day.
  'ALTER TABLE agencies ADD daily_places SMALLINT UNSIGNED NOT NULL DEFAULT 200',
];

const back = [
  'ALTER TABLE agencies DROP daily_places',
  'ALTER TABLE tickets DROP CONSTRAINT ck_tickets_party, DROP party_size',
];
