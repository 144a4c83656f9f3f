import { Injectable } from '@nestjs/common';
import {
  accept,
  isExpired,
  keptUntil,
  refuse,
  type AgencyActor,
  type Decision,
  type GroupBooking,
} from '#domain';
import { Clock, Ids, RosterJobs, Secrets, type RosterHead, type RosterStores } from '../ports/index.js';
import { RosterCommands } from './roster-commands.js';
import { sealFile, sealName } from './roster-file.js';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** An agency hands in the file with its travellers. It is kept sealed and read by the worker; nothing is booked. */
@Injectable()
export class UploadRoster {
  constructor(
    private readonly commands: RosterCommands,
    private readonly jobs: RosterJobs,
    private readonly ids: Ids,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** Answers the id. Refuses `group.unknown`, `group.wrong-state`, `key.reused`. */
  async run(
    actor: AgencyActor,
    bookingId: string,
    file: UploadedFile,
    key: string,
  ): Promise<Decision<{ id: string }>> {
    const digest = this.secrets.digest(file.bytes.toString('base64'));
    const press = { actor, action: 'upload-roster', key, wish: { bookingId, name: file.name, digest } };
    const decision = await this.commands.run(press, async (stores) => {
      const booking = await stores.seats.lock(bookingId, actor.agency);
      if (!booking) return refuse('group.unknown');
      const now = this.clock.now();
      const isOpen = ['held', 'booked'].includes(booking.state) && !isExpired(booking, now);
      if (!isOpen)
        return refuse('group.wrong-state', { state: isExpired(booking, now) ? 'expired' : booking.state });
      const roster = this.rosterFor(booking, actor, digest);
      await this.keep(stores, roster, file, booking);
      stores.audit.record({
        ...{ actor: `agency-user:${actor.id}`, action: 'roster.uploaded', subject: `roster:${roster.id}` },
        facts: { bytes: file.bytes.length, booking: bookingId },
      });
      return accept({ id: roster.id });
    });
    if (decision.accepted) await this.jobs.wake('read', decision.value.id);
    return decision;
  }

  private rosterFor(booking: GroupBooking, actor: AgencyActor, fileDigest: string): RosterHead {
    return {
      ...{ id: this.ids.recordId(), bookingId: booking.id, agencyId: booking.agencyId },
      ...{ subjectId: this.ids.recordId(), state: 'uploaded', fileNameSealed: null, fileDigest },
      fileErasedOn: keptUntil('traveller', booking.endsAt),
      ...{ wish: {}, found: null, problem: null, mode: null, duplicates: null },
      ...{ done: 0, total: 0, startedAt: null, attempt: 0, mergedInto: null, version: 1 },
      ...{ createdBy: actor.id, createdAt: this.clock.now() },
    };
  }

  private async keep(
    stores: RosterStores,
    roster: RosterHead,
    file: UploadedFile,
    booking: GroupBooking,
  ): Promise<void> {
    const subject = { id: roster.subjectId, kind: 'traveller' as const };
    const ciphers = await stores.subjects.makeAll([subject], keptUntil('traveller', booking.endsAt));
    const cipher = ciphers.get(subject.id);
    if (!cipher) throw new Error('a subject without a key');
    stores.rosters.add({ ...roster, fileNameSealed: sealName(cipher, roster.id, file.name) });
    for (const [part, sealed] of sealFile(cipher, roster.id, file.bytes).entries())
      await stores.rosters.addFile(roster, part, sealed);
  }
}
