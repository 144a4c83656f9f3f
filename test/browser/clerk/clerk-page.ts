import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { WindowDesk } from '#contracts';
import { center } from '#demo';
import { openPage, runHall, screenSizes, until, type RunningHall } from '#testing';

/** The center with nobody in it: each test brings the people that it needs. */
export async function openEmptyHall(): Promise<RunningHall> {
  const hall = await runHall({
    halls: [center],
    apps: ['ticketing', 'gateway'],
    webRoot: `${process.cwd()}/dist/web`,
  });
  // Nobody wants to wait for 20 seconds until somebody counts as missed.
  await hall.database.source.query('UPDATE halls SET miss_after_seconds = 1');
  await hall.database.source.query('UPDATE hall_states SET plan_version = plan_version + 1');
  return hall;
}

interface Options {
  readonly locale?: string;
  readonly context?: BrowserContext;
}

/** A clerk in front of the console, who touches nothing but keys. */
export class ClerkPage {
  /** How many keys were pressed. */
  pressed = 0;

  private constructor(
    readonly page: Page,
    readonly complaints: readonly string[],
    private readonly hall: RunningHall,
    readonly window: number,
  ) {}

  /** Comes to the window; `sits` without asking where nobody else is. */
  static async come(browser: Browser, hall: RunningHall, window: number, options: Options = {}) {
    const url = `${hall.urlOf('ticketing')}/clerk.html?hall=center&window=${window}`;
    const { locale = 'zh-CN', context } = options;
    if (context) {
      const page = await context.newPage();
      await page.goto(url);
      return new ClerkPage(page, [], hall, window);
    }
    const { page, complaints } = await openPage(browser, url, screenSizes.desk, { locale });
    return new ClerkPage(page, complaints, hall, window);
  }

  /** Comes to a window where nobody is, and opens it. */
  static async open(browser: Browser, hall: RunningHall, window: number, options: Options = {}) {
    const clerk = await ClerkPage.come(browser, hall, window, options);
    await clerk.shown('console').waitFor();
    await clerk.press('Enter');
    await clerk.windowIs('open');
    return clerk;
  }

  shown(testId: string) {
    return this.page.getByTestId(testId);
  }

  /** One key after the other, each when the one before is answered. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.answered();
      await this.page.keyboard.press(key);
      this.pressed += 1;
    }
    await this.answered();
  }

  /** How many keys something takes. */
  async keysFor(task: () => Promise<unknown>): Promise<number> {
    const before = this.pressed;
    await task();
    return this.pressed - before;
  }

  async answered(): Promise<void> {
    await this.page.locator('[data-testid=primary][aria-disabled=false]').waitFor();
  }

  async desk(): Promise<WindowDesk> {
    return (await this.hall.api.get<WindowDesk>(`/halls/center/windows/${this.window}`)).body;
  }

  /** The system says so, and the page as well. */
  async windowIs(state: WindowDesk['state']): Promise<void> {
    await this.page.locator(`[data-testid=console][data-state=${state}]`).waitFor();
    await until(`window ${this.window} is ${state}`, async () => (await this.desk()).state === state);
  }

  async personIs(state: 'none' | 'called' | 'serving'): Promise<void> {
    await this.page.locator(`[data-testid=person][data-state=${state}]`).waitFor();
    await until(
      `the person is ${state}`,
      async () => ((await this.desk()).ticket?.state ?? 'none') === state,
    );
  }

  async callAndStart(): Promise<string> {
    await this.press('Enter');
    await this.personIs('called');
    await this.press('Enter');
    await this.personIs('serving');
    return this.label();
  }

  label(): Promise<string> {
    return this.shown('current-label').innerText();
  }

  /** Waits until the console says this. */
  async says(text: string | RegExp): Promise<void> {
    await this.shown('status').getByText(text).waitFor();
  }

  /** Takes a step back and sees that everything is as it was. */
  async undo(): Promise<void> {
    await this.press('Control+z');
    await this.says('已撤回');
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/** So many people take a number of the service. */
export async function arrive(hall: RunningHall, service: string, people: number): Promise<string[]> {
  const labels: string[] = [];
  for (let one = 0; one < people; one += 1) labels.push((await hall.api.issue(service)).body.label);
  return labels;
}
