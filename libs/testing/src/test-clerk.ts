import type { TicketAtWindow, WindowNow } from '#contracts';
import type { Decision, TicketOrder, WindowOrder } from '#domain';
import { key, settled, sitting, type commandsOn } from './hall-harness.js';

type Commands = Pick<
  ReturnType<typeof commandsOn>,
  'callNext' | 'callNumber' | 'walkUp' | 'advance' | 'undo' | 'change' | 'resume'
>;
type Outcome = Promise<Decision<TicketAtWindow>>;

interface Where {
  readonly hall?: string;
  /** The console from which the orders come; without it, the one that sits at every window of a test hall. */
  readonly console?: string;
}

/** A clerk at a window, for tests. Every order is a new press. */
export class TestClerk {
  private readonly hall: string;
  private readonly place: { readonly window: number; readonly sitting: string };

  constructor(
    private readonly commands: Commands,
    window: number,
    { hall = 'hall', console = sitting }: Where = {},
  ) {
    this.hall = hall;
    this.place = { window, sitting: console };
  }

  call(): Outcome {
    return this.press((once) => this.commands.callNext.run(this.hall, this.place, once));
  }

  callNumber(number: string): Outcome {
    return this.press((once) => this.commands.callNumber.run(this.hall, { ...this.place, number }, once));
  }

  walkUp(service?: string): Outcome {
    return this.press((once) => this.commands.walkUp.run(this.hall, { ...this.place, service }, once));
  }

  act(kind: 'recall' | 'retract' | 'start' | 'miss' | 'finish', ticket: string): Outcome {
    return this.obey({ kind, ticket });
  }

  obey(order: TicketOrder): Outcome {
    return this.press((once) => this.commands.advance.run(this.hall, { ...this.place, order }, once));
  }

  undo(ticket: string): Outcome {
    return this.press((once) => this.commands.undo.run(this.hall, { ...this.place, ticket }, once));
  }

  resume(ticket: string): Outcome {
    return this.press((once) => this.commands.resume.run(this.hall, { ...this.place, ticket }, once));
  }

  open(): Promise<Decision<WindowNow>> {
    return this.order({ kind: 'open' });
  }

  order(order: WindowOrder): Promise<Decision<WindowNow>> {
    return this.press((once) => this.commands.change.run(this.hall, { ...this.place, order }, once));
  }

  /** One press, pressed again while the hall is too busy to answer. */
  private press<T>(command: (once: string) => Promise<T>): Promise<T> {
    const once = key();
    return settled(() => command(once));
  }
}
