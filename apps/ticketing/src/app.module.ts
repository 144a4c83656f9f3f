import { Module, type DynamicModule } from '@nestjs/common';
import {
  BookAppointment,
  ChangeAppointment,
  ChangeGroup,
  HoldPlaces,
  ReadAppointment,
  ReadCalendarFile,
  ReadGroupDay,
  ReadGroups,
  ReadGroupSlots,
  ReadSlots,
} from '#application/booking';
import {
  AdvanceTicket,
  CallNextTicket,
  CallNumber,
  ChangeWindow,
  ReadDesks,
  ReadServiceHere,
  ReadTargets,
  ResumeTicket,
  ServeWalkUp,
  UndoStep,
} from '#application/calling';
import { CheckIn } from '#application/checking-in';
import {
  ReadBoard,
  ReadHalls,
  ReadLayout,
  ReadNextNumbers,
  ReadScreens,
  ReplayDay,
  ReportScreen,
} from '#application/displaying';
import { ExplainOrder, ReadCallsLately } from '#application/explaining';
import { MoveOwnTicket, ReadTicket, TicketStatuses, WaitForesight } from '#application/following';
import { IssueTicket, ReadServices, ReturnWithPapers } from '#application/issuing';
import {
  ArrivalHistory,
  BookingReader,
  HallUnitOfWork,
  MaskedPeople,
  PersonSealer,
  ScreenReports,
} from '#application/ports';
import { HallRounds } from '#application/rounds';
import {
  BeginAnnouncement,
  EndAnnouncement,
  LeaseVoice,
  ReadVoice,
  ReleaseVoice,
  SetLevel,
} from '#application/speaking';
import { AnswerHelp, CarryOver, ChangeDuties, ReadAttention } from '#application/supervising';
import { PlanSlots, ReadPlannedSlots, SetCapacity } from '#application/slot-planning';
import {
  DatabaseReadyCheck,
  KeyedPersonSealer,
  PersistenceModule,
  SqlArrivalHistory,
  SqlBookingReader,
  SqlHallUnitOfWork,
  SqlMaskedPeople,
  SqlScreenReports,
} from '#persistence';
import { PlatformModule, SealingModule, type Config } from '#platform';
import { RealtimeModule } from '#realtime';
import { AccessModule } from './access.module.js';
import { RosteringModule } from './rostering.module.js';
import { AgencyBookingsController } from './booking/agency-bookings.controller.js';
import { AppointmentsController } from './booking/appointments.controller.js';
import { GroupSlotsController } from './booking/group-slots.controller.js';
import { SlotsController } from './booking/slots.controller.js';
import { CheckingInController } from './checking-in/checking-in.controller.js';
import { SlotPlanningController } from './slot-planning/slot-planning.controller.js';
import { CallingController } from './calling/calling.controller.js';
import { DesksController } from './calling/desks.controller.js';
import { DisplayingController } from './displaying/displaying.controller.js';
import { ReplayingController } from './displaying/replaying.controller.js';
import { ScreensController } from './displaying/screens.controller.js';
import { ExplainingController } from './explaining/explaining.controller.js';
import { FollowingController } from './following/following.controller.js';
import { ServingController } from './calling/serving.controller.js';
import { WindowController } from './calling/window.controller.js';
import { IssuingController } from './issuing/issuing.controller.js';
import { LevelController } from './speaking/level.controller.js';
import { SpeakingController } from './speaking/speaking.controller.js';
import { SupervisingController } from './supervising/supervising.controller.js';

/** The HTTP service: what kiosks, clerks and phones ask for. */
@Module({})
export class AppModule {
  static forConfig(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forApp('ticketing', config, [DatabaseReadyCheck]),
        SealingModule.forKeys(config.sealing),
        PersistenceModule.forDatabase(config.database),
        RealtimeModule.forRedis({ url: config.redisUrl, prefix: config.redisPrefix }),
        AccessModule.forConfig(config),
        RosteringModule.forConfig(config),
      ],
      controllers: [
        IssuingController,
        CallingController,
        ServingController,
        WindowController,
        SupervisingController,
        DesksController,
        FollowingController,
        ExplainingController,
        DisplayingController,
        SpeakingController,
        LevelController,
        ScreensController,
        ReplayingController,
        ...[SlotsController, AppointmentsController, GroupSlotsController, AgencyBookingsController],
        ...[CheckingInController, SlotPlanningController],
      ],
      providers: [
        { provide: HallUnitOfWork, useClass: SqlHallUnitOfWork },
        { provide: ScreenReports, useClass: SqlScreenReports },
        { provide: PersonSealer, useClass: KeyedPersonSealer },
        { provide: MaskedPeople, useClass: SqlMaskedPeople },
        { provide: BookingReader, useClass: SqlBookingReader },
        { provide: ArrivalHistory, useClass: SqlArrivalHistory },
        HallRounds,
        ...[ReadSlots, BookAppointment, ReadAppointment, ChangeAppointment, ReadCalendarFile],
        ...[ReadGroupSlots, HoldPlaces, ChangeGroup, ReadGroups, ReadGroupDay],
        ...[CheckIn, PlanSlots, ReadPlannedSlots, SetCapacity],
        ...[IssueTicket, ReadServices, ReturnWithPapers],
        ...[CallNextTicket, CallNumber, AdvanceTicket, ResumeTicket, UndoStep, ServeWalkUp, ChangeWindow],
        ...[ReadDesks, ReadTargets, ReadServiceHere],
        ...[ReadAttention, AnswerHelp, ChangeDuties, CarryOver],
        ...[ExplainOrder, ReadCallsLately],
        ...[LeaseVoice, ReleaseVoice, BeginAnnouncement, EndAnnouncement, SetLevel, ReadVoice],
        ...[ReadTicket, TicketStatuses, WaitForesight, MoveOwnTicket],
        ...[ReadHalls, ReadLayout, ReadBoard, ReadNextNumbers, ReplayDay, ReportScreen, ReadScreens],
      ],
    };
  }
}
