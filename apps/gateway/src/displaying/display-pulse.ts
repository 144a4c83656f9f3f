import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { HallPictures, HallWatch, type SightListener } from '#application/displaying';
import { HallHints } from '#realtime';

/** Keeps the pictures moving as long as the gateway runs: hints for speed, the watch for certainty. */
@Injectable()
export class DisplayPulse implements OnApplicationBootstrap, BeforeApplicationShutdown, SightListener {
  private readonly logger = new Logger(DisplayPulse.name);

  constructor(
    private readonly hints: HallHints,
    private readonly pictures: HallPictures,
    private readonly watch: HallWatch,
  ) {}

  onApplicationBootstrap(): void {
    this.hints.listen(({ hallId, revision }) => this.pictures.hear(hallId, revision));
    this.watch.start(this);
  }

  beforeApplicationShutdown(): void {
    this.watch.stop();
  }

  lost(reason: string): void {
    this.logger.warn(`screens keep their boards: the database does not answer (${reason})`);
  }

  found(): void {
    this.logger.log('the database answers again, screens go on');
  }
}
