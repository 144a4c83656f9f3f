import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { HeadStarts, Named, WindowKind, WindowState } from '#domain';

// How a hall is set up, as tables. Rows hold ids, never other rows: the plan joins them once.

@Entity('halls')
export class HallRow {
  @PrimaryGeneratedColumn() id: number;
  @Column() code: string;
  @Column({ name: 'name_zh' }) nameZh: string;
  @Column({ name: 'name_en' }) nameEn: string;
  @Column({ name: 'time_zone' }) timeZone: string;
  @Column({ name: 'cut_over_minutes' }) cutOverMinutes: number;
  @Column({ name: 'opens_at' }) opensAt: string;
  @Column({ name: 'closes_at' }) closesAt: string;
  /** Comma-separated, 1 = Monday. */
  @Column() weekdays: string;
  @Column({ name: 'miss_after_seconds' }) missAfterSeconds: number;
}

@Entity('departments')
export class DepartmentRow {
  @PrimaryGeneratedColumn() id: number;
  @Column({ name: 'name_zh' }) nameZh: string;
  @Column({ name: 'name_en' }) nameEn: string;
}

@Entity('zones')
export class ZoneRow {
  @PrimaryGeneratedColumn() id: number;
  @Column({ name: 'hall_id' }) hallId: number;
  @Column() letter: string;
  @Column({ name: 'name_zh' }) nameZh: string;
  @Column({ name: 'name_en' }) nameEn: string;
  @Column({ name: 'direction_zh' }) directionZh: string;
  @Column({ name: 'direction_en' }) directionEn: string;
}

@Entity('services')
export class ServiceRow {
  @PrimaryGeneratedColumn() id: number;
  @Column({ name: 'hall_id' }) hallId: number;
  @Column({ name: 'department_id' }) departmentId: number;
  @Column({ name: 'zone_id' }) zoneId: number;
  @Column() code: string;
  @Column() letter: string;
  @Column({ name: 'name_zh' }) nameZh: string;
  @Column({ name: 'name_en' }) nameEn: string;
  @Column({ name: 'is_sensitive', type: 'boolean', default: false }) sensitive: boolean;
  @Column({ name: 'number_limit' }) numberLimit: number;
  @Column({ name: 'head_starts', type: 'simple-json' }) headStarts: HeadStarts;
  @Column({ type: 'simple-json' }) papers: readonly Named[];
  @Column({ type: 'simple-json' }) results: readonly Named[];
}

@Entity('service_windows')
export class ServiceWindowRow {
  @PrimaryGeneratedColumn() id: number;
  @Column({ name: 'hall_id' }) hallId: number;
  @Column({ name: 'zone_id' }) zoneId: number;
  @Column() number: number;
  @Column({ type: 'varchar' }) kind: WindowKind;
  @Column({ type: 'varchar' }) state: WindowState;
}

@Entity('duties')
export class DutyRow {
  @PrimaryColumn({ name: 'service_window_id' }) serviceWindowId: number;
  @PrimaryColumn({ name: 'service_id' }) serviceId: number;
  @Column() position: number;
}

export const rows = [HallRow, DepartmentRow, ZoneRow, ServiceRow, ServiceWindowRow, DutyRow];
