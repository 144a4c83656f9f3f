import { Injectable } from '@nestjs/common';
import { accept, refuse, type Decision, type HallPlan, type Instant, type Slot } from '#domain';
import { serviceOf, type Appointment } from '#domain';
import { BookingReader, Clock, HallReader } from '../ports/index.js';

/** An appointment as a file for the calendar of a phone. Says what, when and where, and not who. */
@Injectable()
export class ReadCalendarFile {
  constructor(
    private readonly reader: BookingReader,
    private readonly halls: HallReader,
    private readonly clock: Clock,
  ) {}

  /** Refuses `appointment.unknown`. */
  async run(id: string): Promise<Decision<string>> {
    const found = await this.reader.appointment(id);
    const plan = found && (await this.halls.byId(found.appointment.hallId));
    if (!plan) return refuse('appointment.unknown');
    return accept(calendarFile(plan, found.appointment, { slot: found.slot, now: this.clock.now() }));
  }
}

/** RFC 5545. A cancelled appointment says so, and calendars take it out. */
export function calendarFile(
  plan: HallPlan,
  { id, code, state, version, ...appointment }: Appointment,
  { slot, now }: { readonly slot: Pick<Slot, 'startsAt' | 'endsAt'>; readonly now: Instant },
): string {
  const service = serviceOf(plan, appointment);
  const papers = service.papers.map(({ name }) => `${name.zh} ${name.en}`).join(', ');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Paihao//appointments//ZH',
    'BEGIN:VEVENT',
    `UID:${id}@paihao`,
    `SEQUENCE:${version}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(slot.startsAt)}`,
    `DTEND:${stamp(slot.endsAt)}`,
    `STATUS:${state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escaped(`${service.name.zh} ${service.name.en}`)}`,
    `LOCATION:${escaped(`${plan.name.zh} ${plan.name.en}`)}`,
    `DESCRIPTION:${escaped(`签到码 Check-in code: ${code}\n请带 Bring: ${papers}`)}`,
    ...['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT1H', `DESCRIPTION:${escaped(service.name.zh)}`],
    ...['END:VALARM', 'END:VEVENT', 'END:VCALENDAR'],
  ];
  return lines.flatMap(folded).join('\r\n') + '\r\n';
}

function stamp(at: Instant): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}

/** Lines of at most 75 octets; what goes on begins with a blank. Never splits a character. */
function folded(line: string): string[] {
  const parts = [''];
  for (const character of line) {
    const last = parts.at(-1) ?? '';
    if (Buffer.byteLength(last + character) > 74) parts.push(` ${character}`);
    else parts[parts.length - 1] = last + character;
  }
  return parts;
}
