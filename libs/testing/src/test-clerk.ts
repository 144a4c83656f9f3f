import type { TicketAtWindow, WindowNow } from '#contracts';
import type { Decision, TicketOrder, WindowOrder } from '#domain';
import { key, sitting, type commandsOn } from './hall-harness.js';

type Commands = Pick<
  ReturnType<typeof commandsOn>,
  'callNext' | 'callNumber' | 'walkUp' | 'advance' | 'undo' | 'change' | 'resume'
>;
type Outcome = Promise<Decision<TicketAtWindow>>;

/** A clerk at a window of the hall `hall`, for tests. Every order is a new press of the console that sits there. */
export class TestClerk {
  constructor(
    private readonly commands: Commands,
    readonly window: number,
    private readonly console = sitting,
  ) {}

  call(): Outcome {
    return this.commands.callNext.run('hall', this.place, key());
  }

  callNumber(number: string): Outcome {
    return this.commands.callNumber.run('hall', { ...this.place, number }, key());
  }

  walkUp(service?: string): Outcome {
    return this.commands.walkUp.run('hall', { ...this.place, service }, key());
  }

  act(kind: 'recall' | 'retract' | 'start' | 'miss' | 'finish', ticket: string): Outcome {
    return this.obey({ kind, ticket });
  }

  obey(order: TicketOrder): Outcome {
    return this.commands.advance.run('hall', { ...this.place, order }, key());
  }

  undo(ticket: string): Outcome {
    return this.commands.undo.run('hall', { ...this.place, ticket }, key());
  }

  resume(ticket: string): Outcome {
    return this.commands.resume.run('hall', { ...this.place, ticket }, key());
  }

  open(): Promise<Decision<WindowNow>> {
    return this.order({ kind: 'open' });
  }

  order(order: WindowOrder): Promise<Decision<WindowNow>> {
    return this.commands.change.run('hall', { ...this.place, order }, key());
  }

  private get place() {
    return { window: this.window, sitting: this.console };
  }
}
