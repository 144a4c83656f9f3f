import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, HallAnnouncer, HallUnitOfWork, type HallStores } from '#application/ports';
import { accept, refuse, type Decision, type HallPlan } from '#domain';
import { SqlAuditTrail } from '../audit/sql-audit-trail.js';
import { SqlAppointmentStore } from '../booking/sql-appointment.store.js';
import { SqlGroupStore } from '../booking/sql-group.store.js';
import { SqlSlotStore } from '../booking/sql-slot.store.js';
import { SqlDeskStore } from '../desk/sql-desk.store.js';
import { PlanReader } from '../hall/plan.reader.js';
import { SqlAnswerStore } from '../hall/sql-answer.store.js';
import { SqlDayStore } from '../hall/sql-day.store.js';
import { SqlHallLog } from '../hall/sql-hall-log.js';
import { SqlNumberStore } from '../ticket/sql-number.store.js';
import { SqlTicketStore } from '../ticket/sql-ticket.store.js';
import { SqlVoiceStore } from '../voice/sql-voice.store.js';
import { retrying } from './retry.js';
import type { Transaction } from './packets.js';
import { inTransaction } from './transaction.js';

interface LockedHall {
  readonly id: number;
  readonly revision: number;
  readonly version: number;
}

/** The hall's row is locked first and alone, so two units of one hall never wait for each other in a circle. */
const lock = `SELECT s.hall_id AS id, s.revision, s.plan_version AS version
  FROM hall_states s WHERE s.hall_id = (SELECT id FROM halls WHERE code = ?) FOR UPDATE`;

@Injectable()
export class SqlHallUnitOfWork extends HallUnitOfWork {
  constructor(
    private readonly source: DataSource,
    private readonly plans: PlanReader,
    private readonly announcer: HallAnnouncer,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run<T>(hallCode: string, work: (stores: HallStores) => Promise<T>): Promise<Decision<T>> {
    const done = await retrying((signal) =>
      inTransaction(this.source, 'write', (tx) => this.attempt(tx, hallCode, work), signal),
    );
    if (!done) return refuse('hall.unknown', { hall: hallCode });
    if (done.after > done.before) this.announcer.announce(done.hallId, done.after);
    return accept(done.answer);
  }

  private async attempt<T>(tx: Transaction, hallCode: string, work: (stores: HallStores) => Promise<T>) {
    const [hall] = await tx.query<LockedHall[]>(lock, [hallCode]);
    if (!hall) return undefined;
    const log = new SqlHallLog(tx, hall.id, hall.revision);
    const audit = new SqlAuditTrail(tx, this.clock);
    const plan = await this.plans.plan(hall.id, hall.version, tx.manager);
    const answer = await work({ ...storesOf(tx, plan), log, audit });
    const after = log.flush();
    await audit.flush();
    return { answer, hallId: hall.id, before: hall.revision, after };
  }
}

function storesOf(tx: Transaction, plan: HallPlan): Omit<HallStores, 'log' | 'audit'> {
  return {
    plan,
    numbers: new SqlNumberStore(tx, plan.id),
    tickets: new SqlTicketStore(tx, plan.id),
    desks: new SqlDeskStore(tx, plan),
    answers: new SqlAnswerStore(tx, plan.id),
    days: new SqlDayStore(tx, plan.id),
    voice: new SqlVoiceStore(tx, plan.id),
    slots: new SqlSlotStore(tx, plan.id),
    appointments: new SqlAppointmentStore(tx, plan.id),
    groups: new SqlGroupStore(tx, plan.id),
  };
}
