import type { Step } from './progress.ts';

/** Handle of a started part: `stop` ends the part in an orderly way, `kill` at once. No `pid` when the process is not ours. */
export interface Handle {
  pid?: number;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** Part of the stack. Can be started again after `stop` or `kill`, at the same address. */
export interface Part<H extends Handle = Handle> {
  readonly name: string;
  readonly logFile: string;
  /** Process that runs now, or ran last. */
  readonly current: H;
  /** Whether the part is meant to run. If it is and its process is gone, it has died. */
  readonly shouldRun: boolean;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Ends the part with SIGKILL. */
  kill(): Promise<void>;
  restart(): Promise<void>;
}

/** Started parts in order, so that all can be stopped, in reverse order, at any moment. */
export class Parts {
  readonly #started: Part[] = [];
  readonly #step: Step;
  #closed = false;

  constructor(step: Step) {
    this.#step = step;
  }

  get all(): readonly Part[] {
    return this.#started;
  }

  async start<H extends Handle>(name: string, logFile: string, launch: () => Promise<H>): Promise<Part<H>> {
    if (this.#closed) throw new Error(`${name} is not started: the stack is being stopped.`);
    const part = asPart({ name, logFile, launch, first: await this.#step(name, launch) });
    this.#started.push(part);
    if (this.#closed) {
      await part.stop();
      throw new Error(`${name} was stopped again: the stack is being stopped.`);
    }
    return part;
  }

  /** Stops all parts, the last started first. A part that cannot be stopped does not keep the others running. */
  async stop(): Promise<void> {
    this.#closed = true;
    for (const part of [...this.#started].reverse()) await part.stop().catch(() => part.kill());
  }
}

function asPart<H extends Handle>(options: { name: string; logFile: string; launch: () => Promise<H>; first: H }): Part<H> {
  const { name, logFile, launch } = options;
  let current = options.first;
  let shouldRun = true;
  const end = async (how: 'stop' | 'kill') => {
    shouldRun = false;
    await current[how]();
  };
  const start = async () => {
    current = await launch();
    shouldRun = true;
  };
  return {
    name,
    logFile,
    start,
    get current() {
      return current;
    },
    get shouldRun() {
      return shouldRun;
    },
    stop: () => end('stop'),
    kill: () => end('kill'),
    restart: async () => {
      await end('stop');
      await start();
    },
  };
}
